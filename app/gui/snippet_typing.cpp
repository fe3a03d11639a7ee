#include "app/gui/snippet_typing.h"

#include <algorithm>

#include "app/gui/bind.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

void expandBeforeCursor(wxTextCtrl& field, const view::Snippets& snippets) {
  const long cursor = field.GetInsertionPoint();
  const long from = std::max(0L, cursor - static_cast<long>(model::kLongestSnippetKey) - 2);
  const auto expansion = snippets.expansionOf(typed(field.GetRange(from, cursor)));
  if (expansion) typeInPlace(field, cursor - static_cast<long>(expansion->letters), cursor, expansion->text);
}

}  // namespace

void expandSnippets(wxTextCtrl& field, const view::Snippets& snippets) {
  field.Bind(wxEVT_CHAR, [&field, &snippets](wxKeyEvent& event) {
    event.Skip();
    if (event.GetKeyCode() == WXK_SPACE && !event.HasModifiers() && field.IsEditable() &&
        !field.HasSelection())
      expandBeforeCursor(field, snippets);
  });
}

}  // namespace trellis::gui
