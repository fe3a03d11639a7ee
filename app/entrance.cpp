#include "app/entrance.h"

#include <functional>
#include <utility>

#include <wx/intl.h>
#include <wx/msgdlg.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/new_passphrase_dialog.h"
#include "app/gui/dialogs/practice_dialog.h"
#include "app/gui/dialogs/recovery_key_dialog.h"
#include "app/gui/dialogs/restore_dialog.h"
#include "app/gui/dialogs/unlock_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/wx_prompts.h"
#include "app/view/key_handover.h"
#include "app/view/practice_form.h"
#include "app/view/restore_view.h"
#include "app/view/screen_words.h"
#include "app/view/settings.h"
#include "app/view/unless_stopped.h"
#include "app/view/unlock_view.h"
#include "core/store/clinician_repository.h"
#include "core/store/transaction.h"
#include "core/store/unsealed_vault.h"
#include "core/store/vault_error.h"

namespace trellis {
namespace {

// False for a passphrase or key that opens nothing; what else goes wrong is thrown.
template <class Open>
bool opens(std::optional<store::Vault>& vault, Open open) {
  try {
    vault = open();
    return true;
  } catch (const store::VaultError& error) {
    if (error.kind() == store::VaultFault::wrongPassphrase) return false;
    throw;
  }
}

// Whoever keeps the recovery key keeps the practice: they become its first clinician who is still active.
void letIn(store::Vault& vault, const seal::Secret& passphrase, const store::Progress& progress) {
  const auto clinicians = store::ClinicianRepository(vault).all();
  const auto active =
      std::ranges::find_if(clinicians, [](const auto& each) { return each.clinician->isActive; });
  store::Transaction transaction(vault);
  vault.setPassphrase(active == clinicians.end() ? clinicians.front().id : active->id, passphrase,
                      vault.cost());
  store::tell(progress, {});
  transaction.commit();
}

}  // namespace

Entrance::Entrance(std::filesystem::path vault, const std::filesystem::path& resources,
                   const pdf::PdfFonts& fonts, store::Clock clock, view::Attempts& attempts)
    : file_(std::move(vault)),
      commonWords_(view::loadCommonWords(resources)),
      fonts_(fonts),
      clock_(std::move(clock)),
      attempts_(attempts) {}

std::optional<store::Vault> Entrance::enter() {
  store::takeBackHalfConverted(file_);
  if (!std::filesystem::exists(file_)) return begin();
  return store::isUnsealedVault(file_) ? convert() : unlock();
}

std::optional<store::Vault> Entrance::begin() {
  std::optional<store::Vault> vault;
  view::PracticeForm form(
      [&](const model::Practice& practice, const model::Clinician& clinician,
          const seal::Secret& passphrase) {
        return gui::waitUnlessStopped(nullptr, _("Making the practice..."), [&](gui::Pace& pace) {
          std::filesystem::create_directories(file_.parent_path());
          vault = store::Vault::create(file_, practice, clinician, passphrase, seal::calibratedCost(), clock_,
                                       std::ref(pace));
          return vault->replaceRecoveryKey();
        });
      },
      commonWords_);
  const int answer = gui::PracticeDialog(nullptr, form).ShowModal();
  if (answer == wxID_REVERT) return restore(std::nullopt) ? enter() : begin();
  wantsSample_ = answer == wxID_PREVIEW;
  if (answer != wxID_OK) return std::nullopt;
  handover(*vault).first(*form.recoveryKey());
  return vault;
}

std::optional<store::Vault> Entrance::convert() {
  std::optional<seal::RecoveryKey> key;
  std::optional<store::Vault> vault;
  gui::NewPassphraseDialog dialog(
      nullptr, [this](const seal::Secret& typed) { return view::strengthOf(typed, guessed()); },
      [&](const seal::Secret& passphrase, const seal::Secret& again) {
        auto errors = view::checkNewPassphrase(passphrase, again, guessed());
        if (!errors.empty()) return errors;
        return view::unlessStopped([&] {
          vault = gui::waitUnlessStopped(nullptr, _("Sealing the practice..."), [&](gui::Pace& pace) {
            key = store::convertUnsealed(file_, passphrase, seal::calibratedCost(), clock_, std::ref(pace));
            return store::Vault::open(file_, passphrase, clock_);
          });
        });
      },
      _("This practice is from before Trellis sealed its files: it will be sealed with the passphrase that "
        "you choose now. The file that was there is overwritten and removed as far as a file system allows: "
        "a copy, a snapshot or a solid-state disk may still hold it."));
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  handover(*vault).first(*key);
  return vault;
}

std::optional<store::Vault> Entrance::unlock() {
  std::optional<store::Vault> vault;
  view::UnlockView view(
      {.open =
           [&](const seal::Secret& passphrase) {
             return opens(vault, [&] { return store::Vault::open(file_, passphrase, clock_); });
           },
       .openWithRecoveryKey =
           [&](const seal::RecoveryKey& key) {
             return opens(vault, [&] { return store::Vault::openWithRecoveryKey(file_, key, clock_); });
           },
       .changePassphrase =
           [&](const seal::Secret& passphrase) {
             gui::waitUnlessStopped(nullptr, _("Changing the passphrase..."), [&](gui::Pace& pace) {
               letIn(*vault, passphrase, std::ref(pace));
               return true;
             });
           }},
      guessed(), attempts_);
  const int answer = gui::UnlockDialog(nullptr, view, gui::shown(file_.stem().string())).ShowModal();
  if (answer == wxID_REVERT) {
    restore(std::nullopt);
    return enter();
  }
  if (answer != wxID_OK) return std::nullopt;
  handover(*vault).offerUnlessConfirmed();
  return vault;
}

bool Entrance::restore(const std::optional<std::filesystem::path>& backup) const {
  std::filesystem::create_directories(file_.parent_path());
  view::RestoreView view(file_, view::readSettings(view::settingsFile()).backupFolder, attempts_);
  if (backup) view.add(*backup);
  if (gui::RestoreDialog(nullptr, view, clock_).ShowModal() != wxID_OK) return false;
  wxMessageBox(gui::shown(view.outcome()), "Trellis", wxOK | wxICON_INFORMATION);
  return true;
}

view::KeyHandover Entrance::handover(store::Vault& vault) const {
  return {vault,
          {clock_(), view::screenWords().language},
          gui::anyUnder,
          [this](const view::RecoveryKeyForm& form) {
            gui::WxPrompts prompts(nullptr);
            return gui::RecoveryKeyDialog(nullptr, form, [&] {
                     return form.writeAsking(prompts, fonts_);
                   }).ShowModal() == wxID_OK;
          }};
}

}  // namespace trellis
