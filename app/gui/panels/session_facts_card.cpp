#include "app/gui/panels/session_facts_card.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <wx/intl.h>
#include <wx/wrapsizer.h>

#include "app/gui/bind.h"
#include "app/gui/text_undo.h"

namespace trellis::gui {
namespace {

constexpr int kDateWidth = 104;
constexpr int kTimeWidth = 68;
constexpr int kWordWidth = 140;

template <class Value>
std::optional<int> index(const std::optional<Value>& value) {
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

template <class Value>
std::optional<Value> chosenOrNothing(const wxChoice& choice) {
  const auto row = optionalChoice(choice);
  return row ? std::optional(static_cast<Value>(*row)) : std::nullopt;
}

}  // namespace

SessionFactsCard::SessionFactsCard(wxWindow* parent, const view::Workspace& workspace,
                                   view::SessionView& view)
    : view_(view), card_(new Card(parent)), row_(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES)) {
  card_->content().Add(row_, 0, wxEXPAND);
  addTimes();
  addKinds(workspace);
  addHolder();
}

// In lines, where there is no room for one.
template <class What>
void SessionFactsCard::place(What* what) {
  auto* gap = new wxBoxSizer(wxVERTICAL);
  gap->Add(what, 0, wxRIGHT, card_->FromDIP(kMediumSpace));
  row_->Add(gap, 0, wxTOP | wxBOTTOM, card_->FromDIP(kTightSpace));
}

wxSizer& SessionFactsCard::column(int width) {
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  sizer->SetMinSize(card_->FromDIP(wxSize(width, -1)));
  place(sizer);
  return *sizer;
}

void SessionFactsCard::addTimes() {
  date_ = &addText(card_, column(kDateWidth), "session.date", _("Date"));
  start_ = &addText(card_, column(kTimeWidth), "session.start", _("From"));
  end_ = &addText(card_, column(kTimeWidth), "session.end", _("To"));
  for (wxTextCtrl* field : {date_, start_, end_}) {
    field->SetMinSize(card_->FromDIP(wxSize(field == date_ ? kDateWidth : kTimeWidth, -1)));
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { readTimes(); });
  }
  date_->SetHint(_("2026-11-20"));
  start_->SetHint(_("09:30"));
  end_->SetHint(_("10:20"));
}

void SessionFactsCard::addKinds(const view::Workspace& workspace) {
  const auto& [catalogue, language] = std::tie(workspace.catalogue, workspace.language);
  kind_ = &addChoice(card_, column(kWordWidth), "session.kind", _("Kind"),
                     namesOf<model::SessionKind>(catalogue.sessionKinds, language));
  modality_ = &addOptionalChoice(card_, column(kWordWidth), "session.modality", _("Modality"),
                                 _("not recorded"), namesOf<model::Modality>(catalogue.modalities, language));
  attendance_ =
      &addOptionalChoice(card_, column(kWordWidth), "session.attendance", _("Attendance"), _("not recorded"),
                         namesOf<model::Attendance>(catalogue.attendances, language));
  kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.change([&](model::SessionFields& fields) { fields.kind = chosen<model::SessionKind>(*kind_); });
  });
  modality_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.change([&](model::SessionFields& fields) {
      fields.modality = chosenOrNothing<model::Modality>(*modality_);
    });
  });
  attendance_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.change([&](model::SessionFields& fields) {
      fields.attendance = chosenOrNothing<model::Attendance>(*attendance_);
    });
  });
}

void SessionFactsCard::addHolder() {
  holderPlace_ = new wxPanel(card_);
  auto* sizer = new wxBoxSizer(wxVERTICAL);
  holder_ = &addChoice(holderPlace_, *sizer, "session.clinician", _("Held by"), {});
  holderPlace_->SetSizer(sizer);
  place(holderPlace_);
  holder_->SetToolTip(_("Can be chosen while nothing is written as a psychotherapy note."));
  holder_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
    view_.chooseClinician(holders_[static_cast<std::size_t>(holder_->GetSelection())].id);
  });
}

// One who works alone is not asked.
void SessionFactsCard::showHolder() {
  holders_ = view_.clinicians();
  holder_->Clear();
  for (const view::SessionHolder& each : holders_) holder_->Append(shown(each.name));
  const auto held = std::ranges::find(holders_, view_.clinician(), &view::SessionHolder::id);
  if (held != holders_.end()) holder_->SetSelection(static_cast<int>(held - holders_.begin()));
  holderPlace_->Show(holders_.size() > 1);
  card_->Layout();
}

void SessionFactsCard::follow() {
  holder_->Enable(view_.canChooseClinician());
}

void SessionFactsCard::readTimes() {
  view_.change([&](model::SessionFields& fields) {
    model::FieldErrors unreadNow;
    if (const auto date = readDate(*date_, "date", unreadNow)) fields.date = *date;
    fields.start = readTime(*start_, "start", unreadNow);
    fields.end = readTime(*end_, "end", unreadNow);
  });
  keepUnread();
}

void SessionFactsCard::keepUnread() {
  const model::FieldErrors errors = unread();
  for (const auto& [field, name] : {std::pair{date_, "date"}, {start_, "start"}, {end_, "end"}})
    view_.typeAside(name, std::ranges::find(errors, name, &model::FieldError::field) == errors.end()
                              ? std::string()
                              : typed(*field));
}

model::FieldErrors SessionFactsCard::unread() const {
  model::FieldErrors errors;
  if (!readDate(*date_, "date", errors) && errors.empty())
    errors.push_back({"date", typed(_("A session needs its date."))});
  readTime(*start_, "start", errors);
  readTime(*end_, "end", errors);
  return errors;
}

void SessionFactsCard::showAnew() {
  const model::SessionFields& fields = view_.fields();
  beginAnew(*date_, shown(model::isoDate(fields.date)));
  beginAnew(*start_, shown(written(fields.start)));
  beginAnew(*end_, shown(written(fields.end)));
  for (const auto& [field, name] : {std::pair{date_, "date"}, {start_, "start"}, {end_, "end"}})
    if (const std::string typed = view_.typedAside(name); !typed.empty()) field->ChangeValue(shown(typed));
  kind_->SetSelection(static_cast<int>(fields.kind));
  showOptionalChoice(*modality_, index(fields.modality));
  showOptionalChoice(*attendance_, index(fields.attendance));
  showHolder();
}

}  // namespace trellis::gui
