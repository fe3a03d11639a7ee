#include "app/gui/pages/page_preview.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <wx/dcbuffer.h>
#include <wx/intl.h>

#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kGap = 14;
constexpr int kWidest = 820;
constexpr int kPreviewStep = 24;
constexpr std::size_t kMostDrawn = 8;

}  // namespace

PagePreview::PagePreview(wxWindow* parent, const std::string& id, const wxString& name)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxBORDER_NONE | wxVSCROLL | wxWANTS_CHARS) {
  installAccessible(*this, *this, DrawnRole::chart);
  identify(*this, id, name);
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  SetScrollRate(0, FromDIP(kPreviewStep));
  Bind(wxEVT_PAINT, &PagePreview::onPaint, this);
  Bind(wxEVT_SIZE, &PagePreview::onSize, this);
}

void PagePreview::show(const std::string& pdf) {
  pages_.emplace(pdf);
  drawn_.clear();
  describe(*this, wxString::Format(wxPLURAL("%d page", "%d pages", static_cast<unsigned>(pages())), pages()));
  arrange();
}

void PagePreview::clear(const wxString& instead) {
  pages_.reset();
  drawn_.clear();
  instead_ = instead;
  describe(*this, instead);
  arrange();
}

int PagePreview::pageWidth() const {
  return std::clamp(GetClientSize().x - 2 * FromDIP(kGap), 1, FromDIP(kWidest));
}

// Pages of one report are of one size.
int PagePreview::pageHeight() const {
  const PdfPages::Size size = pages_->sizeOf(0);
  return static_cast<int>(std::lround(pageWidth() * size.height / size.width));
}

void PagePreview::arrange() {
  const int gap = FromDIP(kGap);
  SetVirtualSize(GetClientSize().x, pages() == 0 ? 0 : pages() * (pageHeight() + gap) + gap);
  Refresh();
}

const wxBitmap& PagePreview::bitmapOf(int page) {
  if (const auto known = drawn_.find(page); known != drawn_.end()) return known->second;
  if (drawn_.size() >= kMostDrawn)
    drawn_.erase(page > drawn_.begin()->first ? drawn_.begin() : std::prev(drawn_.end()));
  const double scale = GetContentScaleFactor();
  const wxImage picture = pages_->picture(page, static_cast<int>(std::lround(pageWidth() * scale)));
  return drawn_.emplace(page, wxBitmap(picture, -1, scale)).first->second;
}

void PagePreview::onPaint(wxPaintEvent&) {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(wxBrush(roleColour(display::Ink::panel)));
  dc.Clear();
  const int gap = FromDIP(kGap);
  const int left = std::max(gap, (GetClientSize().x - pageWidth()) / 2);
  if (pages() == 0) {
    dc.SetTextForeground(roleColour(display::Ink::quietText));
    dc.DrawLabel(instead_, GetClientRect(), wxALIGN_CENTER);
    return;
  }
  const int height = pageHeight();
  const int top = CalcUnscrolledPosition(wxPoint(0, 0)).y;
  const int first = std::max(0, top / (height + gap));
  const int last = std::min(pages() - 1, (top + GetClientSize().y) / (height + gap));
  for (int page = first; page <= last; ++page) {
    const wxRect place(left, gap + page * (height + gap) - top, pageWidth(), height);
    dc.DrawBitmap(bitmapOf(page), place.GetTopLeft());
    dc.SetPen(wxPen(roleColour(display::Ink::hairline)));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(place.Inflate(1, 1));
  }
}

void PagePreview::onSize(wxSizeEvent& event) {
  drawn_.clear();
  arrange();
  event.Skip();
}

}  // namespace trellis::gui
