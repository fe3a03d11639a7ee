#include "app/view/settings_view.h"

#include <utility>

#include <sys/stat.h>

#include "app/view/words.h"
#include "core/store/vault.h"

namespace trellis::view {

namespace {

// Where either cannot be asked, nobody can say so.
bool areOnOneDisk(const std::filesystem::path& one, const std::filesystem::path& other) {
  struct stat ofOne {};
  struct stat ofOther {};
  return ::stat(one.c_str(), &ofOne) == 0 && ::stat(other.c_str(), &ofOther) == 0 &&
         ofOne.st_dev == ofOther.st_dev;
}

std::string usualSentence() {
  return phrase("This computer is set as usual; the folder for backups stays.");
}

std::string spokenSentence() {
  return phrase("The window speaks this language now.");
}

std::string takenBackSentence() {
  return phrase("The change was taken back.");
}

}  // namespace

SettingsView::SettingsView(Workspace& workspace, std::filesystem::path file)
    : workspace_(workspace),
      file_(std::move(file)),
      settings_(readSettings(file_)),
      before_(settings_),
      practice_(*workspace.vault.practice()) {}

void SettingsView::setIdleMinutes(int minutes) {
  if (minutes == settings_.idleMinutes) return;
  Settings next = settings_;
  next.idleMinutes = minutes;
  change(next, minutes == 1 ? phrase("The practice locks after 1 minute without a key or a movement.")
                            : phrase("The practice locks after %1 minutes without a key or a movement.",
                                     {std::to_string(minutes)}));
}

std::string SettingsView::idleCost() const {
  if (settings_.idleMinutes <= kUsualIdleMinutes) return "";
  return phrase("Longer than the usual %1: meanwhile whoever passes by can read what is open.",
                {counted(kUsualIdleMinutes, "minute", "minutes")});
}

std::string SettingsView::backupFolderCost() const {
  if (!settings_.backupFolder || !areOnOneDisk(*settings_.backupFolder, workspace_.vault.file())) return "";
  return phrase("This folder is on the same disk as the practice: what destroys the disk destroys both.");
}

bool SettingsView::isUsual() const {
  const Settings usual;
  return settings_.idleMinutes == usual.idleMinutes && settings_.language == usual.language;
}

void SettingsView::backToUsual() {
  if (!isUsual()) change({.backupFolder = settings_.backupFolder}, usualSentence());
}

void SettingsView::useBackupFolder(std::filesystem::path folder) {
  if (settings_.backupFolder == folder) return;
  Settings next = settings_;
  next.backupFolder = std::move(folder);
  change(next, phrase("Backups are kept in %1 from now on.", {next.backupFolder->string()}));
}

void SettingsView::speak(std::optional<model::Language> language) {
  if (language == settings_.language) return;
  Settings next = settings_;
  next.language = language;
  change(next, spokenSentence());
}

void SettingsView::tellChangedSince(const Settings& before) {
  if (before == settings_) {
    lastChange_ = takenBackSentence();
    return changed.notify();
  }
  before_ = before;
  changedTo(isUsual() && before.idleMinutes != settings_.idleMinutes ? usualSentence() : spokenSentence(),
            [this, before] { takeBack(before); });
}

std::string SettingsView::practiceWords() const {
  return joined({practice_.name, practice_.address.value_or(""), practice_.phone.value_or(""),
                 practice_.email.value_or(""), practice_.emergencyLine.value_or(""),
                 phrase("Records are kept for %1 after the last session.",
                        {counted(practice_.yearsToKeep, "year", "years")})},
                "\n");
}

model::FieldErrors SettingsView::savePractice(model::PracticeFields fields) {
  if (fields == practice_) return {};
  const auto practice = model::Practice::make(std::move(fields));
  if (!practice.isValid()) return practice.errors();
  const auto before = model::Practice::make(practice_).value();
  const bool isShorter = practice.value()->yearsToKeep < practice_.yearsToKeep;
  save(practice.value());
  changedTo(isShorter
                ? phrase("Records need not be kept so long from now on. The archive shows which may go.")
                : phrase("The details of the practice were changed."),
            [this, before] { save(before); });
  return {};
}

void SettingsView::undo() {
  if (!undo_) return;
  std::exchange(undo_, nullptr)();
  lastChange_ = takenBackSentence();
  changed.notify();
}

void SettingsView::change(const Settings& next, const std::string& sentence) {
  const Settings before = settings_;
  writeSettings(file_, next);
  settings_ = next;
  before_ = before;
  changedTo(sentence, [this, before] { takeBack(before); });
}

void SettingsView::takeBack(const Settings& before) {
  writeSettings(file_, before);
  settings_ = before;
  before_ = before;
}

void SettingsView::save(const model::Practice& practice) {
  workspace_.vault.savePractice(practice);
  practice_ = *practice;
}

void SettingsView::changedTo(const std::string& sentence, std::function<void()> undo) {
  lastChange_ = sentence;
  undo_ = std::move(undo);
  changed.notify();
}

}  // namespace trellis::view
