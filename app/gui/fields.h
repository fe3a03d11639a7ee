// Labelled fields: each label is made right before its field, so that assistive tools and Alt+letter find the
// field. Every field has an id and a name; optional choices begin with an entry for 'not recorded'. Dates are
// typed as year-month-day, times as hour:minute; what cannot be read is a FieldError in plain words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gui/theme.h"
#include "app/view/workspace.h"
#include "core/model/field_error.h"

namespace trellis::gui {

wxStaticText& addLabel(wxWindow* parent, wxSizer& into, const wxString& words, Style style);
wxTextCtrl& addText(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label);
// For a passphrase: what is typed is shown as dots.
wxTextCtrl& addHidden(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label);
wxTextCtrl& addParagraphs(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                          int lines);
wxChoice& addChoice(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                    const std::vector<std::string>& words);
// Its entries anew, none of them chosen. Where they are many it opens as a list that scrolls: GTK takes
// seconds to make a menu of hundreds.
void fillChoice(wxChoice& choice, const std::vector<std::string>& words);
// For a choice made without addChoice: letters typed on it go to the entry that they begin; a wheel that
// turns over it scrolls the page, so that what was recorded or chosen never changes on the way.
void chooseByLettersNotWheel(wxChoice& choice);
wxCheckBox& addCheck(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label);

// A choice whose first entry is nothing.
wxChoice& addOptionalChoice(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                            const wxString& nothing, const std::vector<std::string>& words);
std::vector<std::string> numbers(int from, int to);
std::optional<int> optionalChoice(const wxChoice& choice);  // index among the words
void showOptionalChoice(wxChoice& choice, std::optional<int> index);

std::optional<model::Date> readDate(const wxTextCtrl& field, const std::string& name,
                                    model::FieldErrors& errors);
std::optional<model::TimeOfDay> readTime(const wxTextCtrl& field, const std::string& name,
                                         model::FieldErrors& errors);
std::string written(const std::optional<model::Date>& date);
std::string written(const std::optional<model::TimeOfDay>& time);

}  // namespace trellis::gui
