#include "app/gui/manual_window.h"

#include <array>

#include <wx/button.h>
#include <wx/imagpng.h>
#include <wx/intl.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

const wxSize kSize(1040, 760);
constexpr int kContentsWidth = 300;
constexpr int kPageBorder = 16;

// Of the system's letters, in percent: from small print to a page's title.
constexpr std::array kSizes = {85, 92, 100, 112, 130, 160, 190};

wxString lineWords(const view::ManualLine& line) {
  if (line.page.empty()) return "<b>" + shown(escaped(line.title)) + "</b>";
  if (line.sentence.empty()) return "   " + shown(escaped(line.title));
  return "<b>" + shown(escaped(line.title)) + "</b>  " + shown(escaped(line.sentence));
}

}  // namespace

// A page that tells assistive tools that it is a document, and what it says.
class ManualWindow::PageWindow final : public wxHtmlWindow, public Accessible {
 public:
  PageWindow(wxWindow* parent, view::ManualView& view)
      : wxHtmlWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHW_SCROLLBAR_AUTO | wxBORDER_NONE),
        view_(view) {
    installAccessible(*this, *this, DrawnRole::document);
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG)) wxImage::AddHandler(new wxPNGHandler);
    SetBorders(FromDIP(kPageBorder));
  }

  void show(const std::string& html) {
    std::array<int, kSizes.size()> sizes{};
    const int usual = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetPointSize();
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes.at(i) = usual * kSizes.at(i) * view_.zoom() / 10000;
    SetFonts({}, {}, sizes.data());
    SetPage(shown(html));
    if (view_.hasChosenLink()) ScrollToAnchor("chosen");
  }

  void OnLinkClicked(const wxHtmlLinkInfo& link) override {
    CallAfter([this, page = typed(link.GetHref())] { view_.open(page); });
  }

 private:
  view::ManualView& view_;
};

ManualWindow::ManualWindow(wxWindow* parent, const std::filesystem::path& resources, model::Language language,
                           const std::string& page)
    : wxDialog(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      view_(resources, language, page) {
  SetTitle(shown(view_.title()));
  identify(*this, "manual", shown(view_.title()));
  auto* whole = new wxBoxSizer(wxHORIZONTAL);
  whole->Add(contents(), 0, wxEXPAND | wxALL, FromDIP(kMediumSpace));
  whole->Add(pageArea(), 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(kMediumSpace));
  SetSizer(whole);
  SetSize(FromDIP(kSize));
  CentreOnParent();
  Bind(wxEVT_CHAR_HOOK, &ManualWindow::onKey, this);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { IsModal() ? EndModal(wxID_CANCEL) : void(Hide()); });
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    event.Skip();
    showPage();
  });
  subscription_ = view_.changed.subscribe([this] { show(); });
  show();
  page_->SetFocus();
}

wxSizer* ManualWindow::contents() {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  words_ = &addText(this, *sizer, "manual.words", _("Search the manual"));
  words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { view_.lookFor(typed(*words_)); });
  list_ =
      new ListTable(this, "manual.contents", _("Contents"),
                    {{.title = _("Contents"), .width = kContentsWidth, .isMarkup = true, .isWrapped = true}},
                    [this](std::size_t row, unsigned) { return typed(lineWords(view_.lines()[row])); });
  list_->SetMinSize(FromDIP(wxSize(kContentsWidth, -1)));
  list_->openOnClick();
  list_->onOpen = [this](std::size_t row) {
    const std::string page = view_.lines()[row].page;
    if (!page.empty()) CallAfter([this, page] { view_.open(page); });
  };
  sizer->Add(list_, 1, wxEXPAND | wxTOP, FromDIP(kSmallSpace));
  return sizer;
}

wxSizer* ManualWindow::bar() {
  auto* sizer = new wxBoxSizer(wxHORIZONTAL);
  back_ = &addActButton(this, *sizer, "manual.back", _("Back"), Style::flat, [this] { view_.goBack(); });
  forward_ =
      &addActButton(this, *sizer, "manual.forward", _("Forward"), Style::flat, [this] { view_.goForward(); });
  sizer->AddStretchSpacer();
  addActButton(this, *sizer, "manual.smaller", _("Smaller"), Style::flat, [this] { view_.zoomBy(-1); });
  addActButton(this, *sizer, "manual.larger", _("Larger"), Style::flat, [this] { view_.zoomBy(1); });
  return sizer;
}

wxSizer* ManualWindow::pageArea() {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->Add(bar(), 0, wxEXPAND | wxBOTTOM, FromDIP(kSmallSpace));
  page_ = new PageWindow(this, view_);
  identify(*page_, "manual.page");
  sizer->Add(page_, 1, wxEXPAND);
  return sizer;
}

void ManualWindow::show() {
  list_->fill(view_.lines().size(), shown(view_.emptyState()));
  if (const auto row = view_.row()) list_->select(*row);
  back_->Enable(view_.canGoBack());
  forward_->Enable(view_.canGoForward());
  showPage();
}

void ManualWindow::showPage() {
  const std::string html = view_.html(currentGround()) + std::to_string(view_.zoom());
  if (html == shown_) return;
  shown_ = html;
  identify(*page_, "manual.page", shown(view_.page().title), shown(view_.words()));
  page_->show(view_.html(currentGround()));
}

void ManualWindow::onKey(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (key == WXK_ESCAPE) {
    Close();
  } else if (event.AltDown() && key == WXK_LEFT) {
    view_.goBack();
  } else if (event.AltDown() && key == WXK_RIGHT) {
    view_.goForward();
  } else if (event.ControlDown() && key == 'F') {
    words_->SetFocus();
    words_->SelectAll();
  } else if (event.ControlDown() && (key == '+' || key == '=' || key == WXK_NUMPAD_ADD)) {
    view_.zoomBy(1);
  } else if (event.ControlDown() && (key == '-' || key == WXK_NUMPAD_SUBTRACT)) {
    view_.zoomBy(-1);
  } else if (event.ControlDown() && (key == '0' || key == WXK_NUMPAD0)) {
    view_.resetZoom();
  } else if (!page_->HasFocus() || !onPageKey(event)) {
    event.Skip();
  }
}

bool ManualWindow::onPageKey(const wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB && !event.ControlDown())
    return view_.chooseLink(event.ShiftDown() ? -1 : 1);
  if (event.GetKeyCode() != WXK_RETURN || !view_.hasChosenLink()) return false;
  view_.followLink();
  return true;
}

}  // namespace trellis::gui
