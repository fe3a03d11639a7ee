#include "app/gui/dialogs/measure_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

std::vector<std::string> namesOf(const std::vector<store::MeasureRecord>& measures) {
  std::vector<std::string> names;
  for (const auto& record : measures) names.push_back(record.measure->name);
  return names;
}

}  // namespace

MeasureDialog::MeasureDialog(wxWindow* parent, view::MeasureForm& form)
    : FormDialog(parent, "measure", form.isNew() ? _("New measure") : _("Measure"),
                 form.isNew() ? _("Add measure") : _("Save")),
      form_(form),
      name_(&text("name", _("Name, such as PHQ-9"), form.fields.name)),
      better_(&choice("better", _("Better is"), {typed(_("a lower score")), typed(_("a higher score"))},
                      static_cast<int>(form.fields.better))),
      low_(&figure("low", _("Lowest score"), form.fields.low)),
      high_(
          &figure("high", _("Highest score"), form.isNew() ? std::nullopt : std::optional(form.fields.high))),
      cutOff_(&figure("cutOff", _("Cut-off"), form.fields.cutOff)),
      reliableChange_(&figure("reliableChange", _("Reliable change, in points"), form.fields.reliableChange)),
      standardDeviation_(
          &figure("standardDeviation", _("Or its standard deviation"), form.fields.standardDeviation)),
      reliability_(&figure("reliability", _("with its reliability (0 to 1)"), form.fields.reliability)),
      source_(
          &paragraphs("source", _("Where these figures were published"), form.fields.source.value_or(""))) {
  keepForPractice();
  finish();
  name_->SetFocus();
}

wxTextCtrl& MeasureDialog::figure(const std::string& field, const wxString& label,
                                  std::optional<double> value) {
  return text(field, label, value ? view::writtenScore(*value) : "");
}

model::FieldErrors MeasureDialog::submit() {
  model::FieldErrors unread;
  model::OutcomeMeasureFields& fields = form_.fields;
  const auto read = [&](const wxTextCtrl& field, const char* name) {
    return view::readScore(typed(field), name, unread);
  };
  fields.name = typed(name_->GetValue().Strip(wxString::both));
  fields.better = chosen<model::Better>(*better_);
  fields.low = read(*low_, "low").value_or(0);
  fields.high = read(*high_, "high").value_or(fields.low);
  fields.cutOff = read(*cutOff_, "cutOff");
  fields.reliableChange = read(*reliableChange_, "reliableChange");
  fields.standardDeviation = read(*standardDeviation_, "standardDeviation");
  fields.reliability = read(*reliability_, "reliability");
  fields.source = model::textOrNothing(typed(*source_));
  return unread.empty() ? form_.save() : unread;
}

AdministrationDialog::AdministrationDialog(wxWindow* parent, view::AdministrationForm& form)
    : FormDialog(parent, "administration", form.isNew() ? _("New score") : _("Score"),
                 form.isNew() ? _("Add score") : _("Save")),
      form_(form),
      measure_(&choice("measure", _("Measure"), namesOf(form.measures()), static_cast<int>(form.measure))),
      date_(&text("date", _("Taken on (year-month-day)"), written(form.date))),
      total_(&text("total", _("Total score"), form.total ? view::writtenScore(*form.total) : "")) {
  measure_->Enable(form.isNew());
  measure_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showRange(); });
  showRange();
  finish();
  total_->SetFocus();
}

void AdministrationDialog::showRange() {
  form_.measure = static_cast<std::size_t>(measure_->GetSelection());
  total_->SetHint(shown(form_.range()));
}

model::FieldErrors AdministrationDialog::submit() {
  model::FieldErrors unread;
  const auto date = readDate(*date_, "date", unread);
  form_.date = date.value_or(model::Date(boost::gregorian::not_a_date_time));
  form_.total = view::readScore(typed(*total_), "total", unread);
  return unread.empty() ? form_.save() : unread;
}

}  // namespace trellis::gui
