// The menus of the main window: what can be done, with its keys, from wherever one is.
#include <utility>

#include <wx/intl.h>
#include <wx/textentry.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/about_dialog.h"
#include "app/gui/dialogs/shortcuts_dialog.h"
#include "app/gui/help.h"
#include "app/gui/main_frame.h"

namespace trellis::gui {
namespace {

Act line() {
  return {};
}

wxTextEntry* focusedText() {
  return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus());
}

Act textAct(const std::string& id, const wxString& label, const wxString& keys, const wxString& help,
            void (*act)(wxTextEntry&), bool (*can)(const wxTextEntry&)) {
  return {id,
          label,
          keys,
          help,
          [act] {
            if (wxTextEntry* text = focusedText()) act(*text);
          },
          [can] {
            const wxTextEntry* text = focusedText();
            return text && can(*text);
          }};
}

std::vector<PageKeys> pageKeys() {
  const wxString session = _("Session");
  const wxString rating = _("Rating");
  return {{session, _("Go to the first to the fifth path"), wxS("Ctrl+1 … Ctrl+5")},
          {session, _("Next relationship"), "Ctrl+R"},
          {rating, _("Rate"), wxS("0 … 4")},
          {rating, _("Not discussed"), "Delete"},
          {rating, _("Write the evidence line"), "E"},
          {rating, _("Next path"), "Tab"},
          {_("Lists"), _("Open"), "Enter"},
          {_("Lists"), _("Remove, where it can be"), "Delete"},
          {_("Lists"), _("What can be done with the row"), "Shift+F10"}};
}

}  // namespace

void MainFrame::addMenus() {
  menus_ = std::make_unique<Menus>(
      *this, std::vector<Menu>{fileMenu(), editMenu(), goMenu(), clientMenu(), sessionMenu(), helpMenu()},
      pageKeys());
  CreateStatusBar(2, wxSTB_ELLIPSIZE_END | wxSTB_SHOW_TIPS | wxFULL_REPAINT_ON_RESIZE);
  Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
    showSaved();
    event.Skip();
  });
}

// What is saved, and when, as the session's own page says it.
void MainFrame::showSaved() {
  if (!IsShown()) return;  // on its way out, with its pages gone
  wxString words;
  if (whereabouts().place == Place::session)
    if (const wxWindow* status = wxWindow::FindWindowByName("session.status", sessionPlace_);
        status && status->IsShownOnScreen())  // a signed session has none; the form is kept beneath it
      words = status->GetLabel();
  if (GetStatusBar()->GetStatusText(1) != words) SetStatusText(words, 1);
}

Menu MainFrame::fileMenu() {
  Menu menu{"file", _("&File"), {}};
  menu.acts.push_back(
      {"file.newClient", _("&New client..."), "Ctrl+N", _("Add a client to the practice"), [this] {
         openHome();
         home_->addClient();
       }});
  menu.acts.push_back(line());
  for (Act& act : exchangeActs()) menu.acts.push_back(std::move(act));
  menu.acts.push_back(line());
  if (lock_)
    menu.acts.push_back({"file.lock", _("&Lock"), "Ctrl+L",
                         _("Close the practice until the passphrase is given"),
                         [this] { CallAfter(lock_); }});
  menu.acts.push_back({"file.quit", _("&Quit"), "Ctrl+Q", _("Close Trellis"), [this] { Close(); }});
  return menu;
}

Menu MainFrame::editMenu() {
  Menu menu{"edit", _("&Edit"), {}};
  menu.acts.push_back({"edit.undoRemoval", _("&Undo removal"), "Ctrl+Z", _("Put back what was removed last"),
                       [this] { undoable()->undoRemoval(); },
                       [this] {
                         const Undoable* page = undoable();
                         return page && !focusedText() && page->canUndoRemoval();
                       }});
  menu.acts.push_back(line());
  menu.acts.push_back(textAct(
      "edit.cut", _("Cu&t"), "Ctrl+X", _("Move the chosen words to the clipboard"),
      [](wxTextEntry& text) { text.Cut(); }, [](const wxTextEntry& text) { return text.CanCut(); }));
  menu.acts.push_back(textAct(
      "edit.copy", _("&Copy"), "Ctrl+C", _("Copy the chosen words to the clipboard"),
      [](wxTextEntry& text) { text.Copy(); }, [](const wxTextEntry& text) { return text.CanCopy(); }));
  menu.acts.push_back(textAct(
      "edit.paste", _("&Paste"), "Ctrl+V", _("Insert what the clipboard holds"),
      [](wxTextEntry& text) { text.Paste(); }, [](const wxTextEntry& text) { return text.IsEditable(); }));
  menu.acts.push_back(textAct(
      "edit.selectAll", _("Select &all"), "Ctrl+A", _("Choose all words of this field"),
      [](wxTextEntry& text) { text.SelectAll(); }, [](const wxTextEntry&) { return true; }));
  menu.acts.push_back(line());
  menu.acts.push_back(
      {"edit.find", _("&Find..."), "Ctrl+F", _("Search all notes and fields"), [this] { openSearch(); }});
  menu.acts.push_back(clientAct("edit.findInClient", _("Find in this cl&ient..."), "Ctrl+Shift+F",
                                _("Search this client's notes and fields alone"),
                                [this](ClientPanel& client) {
                                  search_->searchIn(client.client(), client.name());
                                  openSearch();
                                }));
  return menu;
}

Menu MainFrame::goMenu() {
  Menu menu{"go", _("&Go"), {}};
  menu.acts.push_back({"go.back", _("&Back"), "Alt+Left", _("Where you were before"), [this] { goBack(); },
                       [this] { return here_ > 0; }});
  menu.acts.push_back({"go.forward", _("&Forward"), "Alt+Right", _("Where you came back from"),
                       [this] { goForward(); }, [this] { return here_ + 1 < visited_.size(); }});
  menu.acts.push_back(line());
  menu.acts.push_back({"go.home", _("&Home"), "Alt+Home", _("The caseload and what needs attention"),
                       [this] { openHome(); }});
  menu.acts.push_back(
      {"go.search", _("&Search"), {}, _("Search all notes and fields"), [this] { openSearch(); }});
  menu.acts.push_back({"go.audit", _("&Audit"), {}, _("Who did what, and when"), [this] { openAudit(); }});
  menu.acts.push_back({"go.backup", _("Bac&kup"), {}, _("Copies of the practice in a safe place"), [this] {
                         go(Place::backup);
                       }});
  menu.acts.push_back(line());
  const std::vector<wxString> tabs = {
      _("&Overview"), _("S&essions"), _("&Progress"), _("P&lan"), _("&Relationships and roots"),
      _("&Measures"), _("Recor&d")};
  const std::vector<std::string> ids = {"overview", "sessions", "progress", "plan",
                                        "people",   "measures", "record"};
  for (std::size_t i = 0; i < tabs.size(); ++i)
    menu.acts.push_back(clientAct("go." + ids[i], tabs[i], wxString::Format("Alt+%zu", i + 1),
                                  _("This part of the client's page"), [this, i](ClientPanel& client) {
                                    openClientAt(client.client(), static_cast<view::ClientPlace>(i));
                                  }));
  return menu;
}

Act MainFrame::clientAct(const std::string& id, const wxString& label, const wxString& keys,
                         const wxString& help, std::function<void(ClientPanel&)> act) {
  return {id,
          label,
          keys,
          help,
          [this, act = std::move(act)] { act(*client_); },
          [this] { return client_ && whereabouts().place == Place::client; }};
}

Act MainFrame::calendarAct() {
  Act act = clientAct("client.menu.calendar", _("&Save appointment for calendar..."), {},
                      _("When the next appointment is, without the client's name"),
                      [](ClientPanel& client) { client.acts().saveAppointment(); });
  act.can = [this, isOpen = act.can] { return isOpen() && client_->acts().canSaveAppointment(); };
  return act;
}

Act MainFrame::removeClientAct() {
  return clientAct("client.menu.remove", _("Re&move client"), {},
                   _("Who was added by mistake: as long as nothing but the details is recorded"),
                   [this](ClientPanel& client) { home_->removeClient(client.client()); });
}

Menu MainFrame::clientMenu() {
  return {
      "client",
      _("&Client"),
      {clientAct("client.menu.edit", _("&Edit details..."), "Ctrl+E",
                 _("Name, contact, status, next session"),
                 [](ClientPanel& client) { client.acts().editClient(); }),
       line(),
       clientAct("client.menu.addRelationship", _("Add &relationship..."), {},
                 _("A relationship that the work is about"),
                 [](ClientPanel& client) { client.acts().editRelationship(std::nullopt); }),
       clientAct("client.menu.addRoot", _("Add r&oot..."), {}, _("What the client learned early on"),
                 [](ClientPanel& client) { client.acts().editRoot(std::nullopt); }),
       clientAct("client.menu.addGoal", _("Add &goal..."), "Ctrl+G", _("A goal in the client's words"),
                 [](ClientPanel& client) { client.acts().editGoal(std::nullopt); }),
       clientAct("client.menu.addConsent", _("Add &consent..."), {}, _("To treatment, telehealth, a release"),
                 [](ClientPanel& client) { client.acts().editConsent(std::nullopt); }),
       clientAct("client.menu.addDiagnosis", _("Add &diagnosis..."), {}, _("With its ICD-10-CM code"),
                 [](ClientPanel& client) { client.acts().editDiagnosis(std::nullopt); }),
       line(),
       clientAct("client.menu.reports", _("Re&ports..."), "Ctrl+P",
                 _("Pages to take home, and for colleagues"),
                 [](ClientPanel& client) { client.printReport(); }),
       calendarAct(),
       clientAct("client.menu.recordRequest", _("Record re&quest..."), {},
                 _("The whole record for the client who asks for it"),
                 [](ClientPanel& client) { client.acts().answerRecordRequest(); }),
       clientAct("client.menu.verify", _("&Verify record"), {}, _("That what was signed is as it was signed"),
                 [](ClientPanel& client) { client.verifyRecord(); }),
       line(),
       {"client.menu.mergeDuplicates",
        _("Merge d&uplicates..."),
        {},
        _("Two records of one person become one"),
        [this] { mergeDuplicates(); }},
       removeClientAct()}};
}

// Does what the button of the session's page does, whenever it can be pressed.
Act MainFrame::buttonAct(const std::string& id, const wxString& label, const wxString& keys,
                         const wxString& help, const char* button) {
  const auto find = [this, button] {
    return dynamic_cast<wxButton*>(wxWindow::FindWindowByName(button, sessionPlace_));
  };
  return {id,
          label,
          keys,
          help,
          [find] {
            wxButton* pressed = find();
            wxCommandEvent event(wxEVT_BUTTON, pressed->GetId());
            event.SetEventObject(pressed);
            pressed->Command(event);
          },
          [find] {
            const wxButton* pressed = find();
            return pressed && pressed->IsShownOnScreen() && pressed->IsEnabled();
          }};
}

Menu MainFrame::sessionMenu() {
  return {"session",
          _("&Session"),
          {clientAct("session.menu.log", _("&Log session"), "Ctrl+Shift+N", _("A session with this client"),
                     [](ClientPanel& client) { client.logSession(); }),
           line(),
           buttonAct("session.menu.save", _("&Save"), "Ctrl+S", _("Save the draft of this session"),
                     "session.save"),
           buttonAct("session.menu.sign", _("S&ign..."), "Ctrl+Enter",
                     _("Sign the note: it can no longer change"), "session.sign")}};
}

Menu MainFrame::helpMenu() {
  return {"help",
          _("&Help"),
          {{"help.manual", _("&Manual"), "F1", _("At the page of the screen that you are on"),
            [this] { openManual(*this); }},
           {"help.manualPdf",
            _("Manual as &PDF..."),
            {},
            _("The whole manual, to print or to keep"),
            [this] { saveManual(prompts_, workspace_); }},
           {"help.shortcuts",
            _("&Keyboard shortcuts"),
            {},
            _("All keys in one list"),
            [this] {
              ShortcutsDialog dialog(this, menus_->shortcuts());
              dialog.ShowModal();
            }},
           line(),
           {"help.about", _("&About Trellis"), {}, _("Version, licenses, sources"), [this] {
              AboutDialog(this, workspace_.catalogue).ShowModal();
            }}}};
}

}  // namespace trellis::gui
