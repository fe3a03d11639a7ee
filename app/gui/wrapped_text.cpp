#include "app/gui/wrapped_text.h"

#include <wx/arrstr.h>

#include "app/gui/scrolled_page.h"

namespace trellis::gui {
namespace {

constexpr int kLeastWidth = 160;

// At most so many lines; the last one says that there is more.
wxString cut(const wxString& wrapped, int lines) {
  const wxArrayString all = wxSplit(wrapped, '\n', '\0');
  if (static_cast<int>(all.size()) <= lines) return wrapped;
  const wxArrayString first(static_cast<std::size_t>(lines), &all[0]);
  return wxJoin(first, '\n', '\0') + wxS("…");
}

}  // namespace

WrappedText::WrappedText(wxWindow* parent, int lines)
    : wxStaticText(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      lines_(lines) {
  SetMinSize({FromDIP(kLeastWidth), -1});  // however long its words are
  Bind(wxEVT_SIZE, &WrappedText::onSize, this);
}

void WrappedText::setWords(const wxString& words) {
  words_ = words;
  wrap();
}

void WrappedText::onSize(wxSizeEvent& event) {
  event.Skip();
  if (event.GetSize().x == width_) return;
  width_ = event.GetSize().x;
  CallAfter(&WrappedText::wrap);
}

void WrappedText::wrap() {
  SetLabelText(words_);
  if (width_ == 0) return;  // not laid out yet
  Wrap(std::max(width_, FromDIP(kLeastWidth)));
  const wxString whole = GetLabelText();
  SetLabelText(cut(whole, lines_));
  SetToolTip(GetLabelText() == whole ? wxString() : words_);
  const int before = GetMinSize().y;
  SetMinSize({FromDIP(kLeastWidth), -1});  // the best size is never less than the least
  InvalidateBestSize();                    // of all that hold it, too
  const int height = words_.empty() ? 0 : GetBestSize().y;
  SetMinSize({FromDIP(kLeastWidth), height});
  if (height == before) return;
  layOutAround(*this);
}

}  // namespace trellis::gui
