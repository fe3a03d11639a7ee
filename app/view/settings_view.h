// What a practice and this account are set to: the minutes before locking, the folder for backups, the
// practice as its pages name it. Each change holds at once, is said, and can be taken back until the next
// one. What makes the practice less safe is said where it is set. Errors of writing: pdf::ReportError of the
// account's file, store::VaultError of the practice.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/view/notifier.h"
#include "app/view/settings.h"
#include "app/view/workspace.h"
#include "core/model/clinician.h"

namespace trellis::view {

class SettingsView {
 public:
  SettingsView(Workspace& workspace, std::filesystem::path file);

  int idleMinutes() const { return settings_.idleMinutes; }
  void setIdleMinutes(int minutes);
  std::string idleCost() const;  // what more minutes than usual cost; empty where they cost nothing
  const std::optional<std::filesystem::path>& backupFolder() const { return settings_.backupFolder; }
  void useBackupFolder(std::filesystem::path folder);
  std::string backupFolderCost() const;  // likewise, of a folder beside the practice

  std::optional<model::Language> language() const { return settings_.language; }  // none: the system's
  void speak(std::optional<model::Language> language);

  // Of this account. The folder for backups stays: without one there would be none.
  bool isUsual() const;
  void backToUsual();

  const model::PracticeFields& practice() const { return practice_; }
  std::string practiceWords() const;  // a line each of what is recorded
  model::FieldErrors savePractice(model::PracticeFields fields);

  // Of this account: as it was before the last change, for a window that is made anew to tell it again.
  const Settings& before() const { return before_; }
  void tellChangedSince(const Settings& before);

  const std::string& lastChange() const { return lastChange_; }  // a sentence; empty where there is none
  bool canUndo() const { return static_cast<bool>(undo_); }
  void undo();

  Notifier changed;

 private:
  void change(const Settings& next, const std::string& sentence);
  void takeBack(const Settings& before);
  void save(const model::Practice& practice);
  void changedTo(const std::string& sentence, std::function<void()> undo);

  Workspace& workspace_;
  std::filesystem::path file_;
  Settings settings_;
  Settings before_;
  model::PracticeFields practice_;
  std::string lastChange_;
  std::function<void()> undo_;
};

}  // namespace trellis::view
