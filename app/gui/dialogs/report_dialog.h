// Before a report leaves: which one, about what, in which language and on what paper, what stays out, and
// beside it the pages as they will be. Ends with wxID_SAVE or wxID_PRINT, and may be shown again as it was
// left.
#pragma once

#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/pages/page_preview.h"
#include "app/view/report_view.h"

namespace trellis::gui {

class ReportDialog final : public wxDialog {
 public:
  ReportDialog(wxWindow* parent, view::ReportView& view);

  const std::string& pdf() const { return pdf_; }  // of the pages shown

 private:
  struct Row {
    wxSizer* place = nullptr;
    bool (view::ReportView::*isAsked)() const = nullptr;  // always, where there is none
  };

  wxSizer* choices();
  wxSizer* buttons();
  wxSizer& row(wxSizer& column, bool (view::ReportView::*isAsked)() const = nullptr);
  void addRelationships(wxSizer& column);
  void addPeriod(wxSizer& column);
  void addPartsList(wxSizer& column);

  void changed();  // by the person: the pages follow in a moment
  void update();   // fields to request, request to pages
  void read();
  void showFields();
  void showNone(const wxString& why);  // in place of the pages
  void showParts(const std::vector<content::Part>& parts);
  void onPart(int line);
  void leave(int with);

  view::ReportView& view_;
  std::string pdf_;
  std::vector<Row> rows_;
  std::vector<std::string> partKeys_;  // of the lines of the list
  wxChoice* kind_ = nullptr;
  wxChoice* relationship_ = nullptr;
  wxCheckListBox* relationships_ = nullptr;
  wxChoice* session_ = nullptr;
  wxChoice* path_ = nullptr;
  wxTextCtrl* from_ = nullptr;
  wxTextCtrl* to_ = nullptr;
  wxStaticText* dateMessage_ = nullptr;
  wxChoice* language_ = nullptr;
  wxChoice* paper_ = nullptr;
  wxStaticText* partsLabel_ = nullptr;
  wxCheckListBox* parts_ = nullptr;
  wxStaticText* refusal_ = nullptr;
  wxCheckBox* confirm_ = nullptr;
  wxButton* save_ = nullptr;
  wxButton* print_ = nullptr;
  PagePreview* preview_ = nullptr;
  wxTimer soon_;
};

}  // namespace trellis::gui
