#include "app/gui/panels/note_formats_card.h"

#include <optional>

#include <wx/intl.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/dialogs/note_format_dialog.h"
#include "app/gui/scrolled_page.h"
#include "app/gui/theme.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {
namespace {

constexpr std::size_t kMostShown = 6;
constexpr int kFormatsRuleLines = 3;

std::string cell(const view::NoteFormatLine& line, unsigned column) {
  const std::string* const cells[] = {&line.name, &line.sections, &line.state};
  return *cells[column];
}

}  // namespace

NoteFormatsCard::NoteFormatsCard(wxWindow* parent, view::Workspace& workspace)
    : Card(parent, _("Note formats")),
      view_(workspace),
      undo_(new UndoStrip(this, "settings.formats.undo", [this] { view_.undo(); })),
      list_(new ListTable(
          this, "settings.formats", _("Note formats"),
          {{_("Name"), 150}, {_("Sections"), 260}, {_("State"), 90}},
          [this](std::size_t row, unsigned column) { return cell(view_.lines()[row], column); })) {
  acts_ = &RowActs::of(
      *list_,
      {{"settings.formats.edit", _("Edit..."), [this](std::size_t row) { open(row); }},
       {"settings.formats.putOutOfUse", _("Put out of use"),
        [this](std::size_t row) { view_.putOutOfUse(row); },
        [this](std::size_t row) { return view_.lines()[row].isInUse; }},
       {"settings.formats.bringBack", _("Bring back"), [this](std::size_t row) { view_.bringBack(row); },
        [this](std::size_t row) { return !view_.lines()[row].isInUse; }}});
  addActButton(
      this, Card::acts(), "settings.formats.add", _("Add..."), Style::flat, [this] { open(std::nullopt); },
      _("Add format..."));
  content().Add(undo_, 0, wxEXPAND);
  list_->showWhole(kMostShown);
  content().Add(list_, 1, wxEXPAND);
  addButtons();
  addRule();
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
}

void NoteFormatsCard::addButtons() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->AddStretchSpacer();
  acts_->addButtons(this, *row);
  content().Add(row, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(kSmallSpace));
}

void NoteFormatsCard::addRule() {
  auto* rule = new WrappedText(this, kFormatsRuleLines);
  addStyle(*rule, Style::quiet);
  rule->setWords(
      _("They are offered behind the formats that come with Trellis. What is put out of use stays with the "
        "notes "
        "that are written in it."));
  identify(*rule, "settings.formats.rule");
  content().Add(rule, 0, wxEXPAND);
}

// The row that was chosen stays so: what was put out of use comes back by the button beside it.
void NoteFormatsCard::show() {
  const auto row = list_->selected();
  undo_->tell(shown(view_.lastChange()));
  list_->fill(view_.lines().size(),
              _("No format of your own yet. Add one with the sections that your practice writes in."));
  if (row && *row < view_.lines().size()) list_->select(*row);
  acts_->refresh();
  layOutAround(*this);
}

void NoteFormatsCard::open(std::optional<std::size_t> row) {
  NoteFormatDialog dialog(wxGetTopLevelParent(this), view_, row);
  dialog.reopensWith([this, row] { open(row); });
  dialog.ShowModal();
}

}  // namespace trellis::gui
