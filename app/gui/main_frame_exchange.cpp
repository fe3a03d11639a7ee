// Data out of the practice and into it, from the File menu. What is typed is saved first.
#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/export_dialog.h"
#include "app/gui/dialogs/folder_import_dialog.h"
#include "app/gui/dialogs/import_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/main_frame.h"
#include "app/view/import_undo.h"
#include "app/view/note_formats.h"

namespace trellis::gui {

// Whether an import can be undone is asked when it may have changed, never in passing: the vault may be at
// work on another thread then.
std::vector<Act> MainFrame::exchangeActs() {
  canUndoImport_ = view::canUndoImport(workspace_);
  return {{"file.import",
           _("&Import spreadsheet of clients..."),
           {},
           _("Clients from another program's list"),
           [this] { importClients(); }},
          {"file.importFolder",
           _("Import a &folder..."),
           {},
           _("A folder of tables that Trellis wrote"),
           [this] { importFolder(); }},
          {"file.undoImport",
           _("&Undo import..."),
           {},
           _("Take back the last import of clients"),
           [this] { undoImport(); },
           [this] { return canUndoImport_; }},
          {"file.export", _("&Export..."), {}, _("Data for other programs, in open formats"), [this] {
             exportData();
           }}};
}

void MainFrame::exportData() {
  if (!leaveSession()) return;
  view::ExportView data(workspace_, documentsFolder());
  ExportDialog dialog(this, data);
  if (dialog.ShowModal() == wxID_OK) say(shown(dialog.outcome()));
}

void MainFrame::importClients() {
  if (!leaveSession()) return;
  wxFileDialog file(this, _("Which spreadsheet?"), shown(documentsFolder().string()), {},
                    _("Tables saved as text (CSV)") + "|*.csv;*.CSV;*.txt;*.tsv",
                    wxFD_OPEN | wxFD_FILE_MUST_EXIST);
  if (file.ShowModal() != wxID_OK) return;
  view::ClientImport clients(workspace_);
  if (const auto refusal = clients.open(std::filesystem::path(typed(file.GetPath()))))
    return warn(shown(*refusal));
  ImportDialog dialog(this, clients, file.GetFilename());
  if (dialog.ShowModal() != wxID_OK) return;
  canUndoImport_ = true;
  openHome();
  say(shown(dialog.outcome()));
}

void MainFrame::importFolder() {
  if (!leaveSession()) return;
  wxDirDialog place(this, _("Which folder?"), shown(documentsFolder().string()), wxDD_DIR_MUST_EXIST);
  if (place.ShowModal() != wxID_OK) return;
  view::FolderImport folder(workspace_, std::filesystem::path(typed(place.GetPath())));
  const auto read = waitUnlessStopped(this, _("Reading the folder..."),
                                      [&](Pace& pace) { return folder.read(std::ref(pace)); });
  if (!read.isDone) return warn(shown(read.sentence));
  FolderImportDialog dialog(this, folder, read.sentence);
  if (dialog.ShowModal() != wxID_OK) return;
  view::readOwnFormats(workspace_);
  openHome();
  say(shown(dialog.outcome()));
}

// No page of a client who is gone stays open.
void MainFrame::undoImport() {
  if (!leaveSession()) return;
  const auto outcome = view::undoImport(workspace_, prompts_);
  if (outcome.sentence.empty()) return;
  if (!outcome.isDone) return warn(shown(outcome.sentence));
  canUndoImport_ = view::canUndoImport(workspace_);
  if (client_) leaveClient(client_->client());
  openHome();
  say(shown(outcome.sentence));
}

}  // namespace trellis::gui
