#include "app/gui/dialogs/snippets_dialog.h"

#include <utility>

#include <wx/intl.h>
#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kKeyWidth = 90;
constexpr int kTextWidth = 420;
constexpr int kHeight = 260;

model::SnippetFields fieldsOf(const view::Snippets& snippets, std::optional<std::size_t> index) {
  return index ? snippets.at(*index) : model::SnippetFields{};
}

}  // namespace

SnippetDialog::SnippetDialog(wxWindow* parent, view::Snippets& snippets, std::optional<std::size_t> index)
    : FormDialog(parent, "snippet", index ? _("Phrase") : _("New phrase"), _("Save")),
      snippets_(snippets),
      index_(index),
      key_(&text("key", _("Short key, typed behind a semicolon"), fieldsOf(snippets, index).key)),
      text_(&paragraphs("text", _("Phrase"), fieldsOf(snippets, index).text)) {
  keepForPractice();
  finish();
  key_->SetFocus();
}

model::SnippetFields SnippetDialog::typedFields() const {
  return {.key = typed(*key_), .text = typed(*text_)};
}

void SnippetDialog::type(const model::SnippetFields& fields) {
  key_->SetValue(shown(fields.key));
  text_->SetValue(shown(fields.text));
}

model::FieldErrors SnippetDialog::submit() {
  return snippets_.save(index_, typedFields());
}

SnippetsDialog::SnippetsDialog(wxWindow* parent, view::Snippets& snippets)
    : wxDialog(parent, wxID_ANY, _("Phrases of my own"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      snippets_(snippets) {
  identify(*this, "snippets", _("Phrases of my own"));
  list_ = new ListTable(this, "snippets.list", _("Phrases of my own"),
                        {{_("Key"), kKeyWidth}, {_("Phrase"), kTextWidth}},
                        [this](std::size_t row, unsigned column) {
                          const auto& snippet = snippets_.at(row);
                          return column == 0 ? ";" + snippet.key : snippet.text;
                        });
  acts_ = &RowActs::of(
      *list_, {{"snippets.change", _("Change..."), [this](std::size_t row) { open(row); }},
               {"snippets.remove", _("Remove"), [this](std::size_t row) { remove(row); }, {}, true}});
  list_->SetMinSize(FromDIP(wxSize(kKeyWidth + kTextWidth + kPageSpace, kHeight)));
  auto* page = new wxBoxSizer(wxVERTICAL);
  page->Add(list_, 1, wxEXPAND | wxALL, FromDIP(kPageSpace));
  offer_ = new UndoStrip(
      this, "snippets.aside", [this] { bringBack(); }, _("Bring it back"));
  page->Add(offer_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  addButtons(*row);
  page->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kPageSpace));
  SetSizerAndFit(page);
  show();
  CentreOnParent();
}

void SnippetsDialog::addButtons(wxSizer& into) {
  addActButton(this, into, "snippets.add", _("Add..."), Style::flat, [this] { open(std::nullopt); });
  acts_->addButtons(this, into);
  into.AddStretchSpacer();
  auto* close = new wxButton(this, wxID_CANCEL, _("Close"));
  identify(*close, "snippets.close", _("Close"));
  into.Add(close, 0, wxALIGN_CENTER_VERTICAL);
}

void SnippetsDialog::open(std::optional<std::size_t> index,
                          const std::optional<model::SnippetFields>& typed) {
  SnippetDialog dialog(this, snippets_, index);
  if (typed) dialog.type(*typed);
  if (dialog.ShowModal() == wxID_OK) return show();
  putAside(index, dialog);
}

void SnippetsDialog::putAside(std::optional<std::size_t> index, const SnippetDialog& cancelled) {
  const auto typed = cancelled.typedFields();
  if (typed == fieldsOf(snippets_, index)) return;
  aside_ = {index, typed};
  offer_->tell(wxString::Format(_("What was typed under \"%s\" was put aside."), cancelled.GetTitle()));
  Layout();
}

void SnippetsDialog::bringBack() {
  if (!aside_) return;
  const Aside brought = *std::exchange(aside_, std::nullopt);
  offer_->tell({});
  open(brought.index, brought.typed);
}

void SnippetsDialog::remove(std::size_t row) {
  snippets_.drop(row);
  show();
}

// The phrases are others now: what was put aside has no place among them.
void SnippetsDialog::show() {
  aside_.reset();
  offer_->tell({});
  list_->fill(snippets_.count(),
              _("No phrases yet. What you write often can be typed by a short key: ';gb' and a blank."));
  acts_->refresh();
}

}  // namespace trellis::gui
