// The window while the client has it: the whole screen, one question at a time in large type, and no way to
// anything else. Binds to CheckInView. Keys: 1 to 5 or 0 to 9 answer, Enter goes on. Closing it locks the
// practice; the clinician takes it back with the passphrase.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include "app/gui/wx_prompts.h"
#include "app/view/check_in_view.h"

namespace trellis::gui {

class CheckInFrame final : public wxFrame {
 public:
  // The ways out. Without `lock`, as where there is nothing to lock, closing does nothing.
  struct Ways {
    std::function<void()> takeBack;
    std::function<void()> lock;
  };

  CheckInFrame(wxWindow* parent, std::unique_ptr<view::CheckInView> view, Ways ways);

 private:
  struct Choice {
    wxToggleButton* button;
    int value;
  };

  void showPage();
  void addQuestion(const view::CheckInView::Page& page, wxSizer& into);
  void addAnswers(const view::CheckInView::Page& page, wxSizer& into);
  void addEnds(const view::CheckInView::Page& page, wxSizer& into);
  void addSkip(wxSizer& into);
  wxToggleButton* addChoice(const wxString& label, const std::string& id, int value);
  void addWords(wxSizer& into);
  wxSizer* footer(const view::CheckInView::Page& page);
  wxButton* addButton(const char* id, const wxString& label, std::function<void()> act);
  void goOn();
  void showAnswer();
  void focusFirst();
  void onKey(wxKeyEvent& event);
  bool answers(int key);
  void takeBack();

  std::unique_ptr<view::CheckInView> view_;
  Ways ways_;
  WxPrompts prompts_;
  wxPanel* page_;
  std::vector<Choice> choices_;
  wxTextCtrl* words_ = nullptr;
  wxButton* next_ = nullptr;
};

}  // namespace trellis::gui
