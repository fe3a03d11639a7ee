// The composition root of the window: opens the vault, loads the catalogue and the page's fonts, and hands
// them on.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <wx/cmdline.h>
#include <wx/intl.h>

#include "app/entrance.h"
#include "app/gui/bind.h"
#include "app/gui/trellis_app.h"
#include "app/view/about.h"
#include "app/view/attempts.h"
#include "app/view/note_formats.h"
#include "app/view/resources.h"
#include "app/view/sample_practice.h"
#include "app/view/screen_words.h"
#include "core/seal/harden.h"
#include "core/seal/seal_error.h"
#include "core/seal/sealed_file.h"
#include "core/store/recovery_journal.h"
#include "core/store/unsealed_vault.h"
#include "core/store/vault.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis {
namespace {

model::Instant now() {
  return boost::posix_time::second_clock::universal_time();
}

store::Vault openSample(const std::filesystem::path& file, const std::filesystem::path& resources,
                        const model::Catalogue& catalogue) {
  if (std::filesystem::exists(file)) return store::Vault::open(file, view::samplePassphrase(), now);
  std::filesystem::create_directories(file.parent_path());
  return view::makeSamplePractice(file, resources, catalogue, now);
}

// A file that somebody chose to open is there, and a practice; a damaged one is for the entrance to mend.
void refuseUnlessPractice(const std::filesystem::path& file) {
  if (store::isUnsealedVault(file)) return;
  try {
    seal::SealedFile::slots(file);
  } catch (const seal::SealError& error) {
    if (error.kind() != seal::SealFault::damaged) throw;
  }
}

// Everything that lives as long as the practice is open, in the order in which it is needed.
struct OpenPractice {
  OpenPractice(model::Catalogue words, store::Vault opened, const pdf::PdfFonts& fonts,
               view::Attempts& attempts)
      : catalogue(std::move(words)),
        vault(std::move(opened)),
        journal(store::openJournal(vault)),
        workspace{vault,
                  journal,
                  catalogue,
                  fonts,
                  attempts,
                  vault.signedIn().value(),
                  view::screenWords().language,
                  now} {
    catalogue.ownFormats = view::ownFormatsOf(vault, catalogue);
  }

  model::Catalogue catalogue;
  store::Vault vault;
  store::RecoveryJournal journal;
  view::Workspace workspace;
};

class Program final : public gui::TrellisApp {
 public:
  void OnInitCmdLine(wxCmdLineParser& parser) override {
    TrellisApp::OnInitCmdLine(parser);
    parser.AddOption("", "vault", _("the practice's file"));
    parser.AddSwitch("", "version", _("say which version this is"));
    parser.AddParam(_("the practice to open"), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    parser.AddSwitch("", "sample", _("open the sample practice (invented clients)"));
  }

  bool OnCmdLineParsed(wxCmdLineParser& parser) override {
    wxString words;
    vaultFile_ =
        parser.Found("vault", &words) ? std::filesystem::path(gui::typed(words)) : view::defaultVaultFile();
    isNamed_ = parser.GetParamCount() > 0;
    if (isNamed_) vaultFile_ = std::filesystem::absolute(gui::typed(parser.GetParam(0)));
    isSample_ = parser.Found("sample");
    return TrellisApp::OnCmdLineParsed(parser);
  }

 protected:
  view::Workspace* openWorkspace() override {
    const auto resources = view::resourceFolder();
    auto catalogue = view::loadCatalogue(resources);
    if (isNamed_) refuseUnlessPractice(vaultFile_);
    auto vault = isSample_ ? std::nullopt : enter();
    if (isSample_) vault = openSample(practiceFile(), resources, catalogue);
    if (!vault) return nullptr;
    practice_ = std::make_unique<OpenPractice>(std::move(catalogue), std::move(*vault), fonts_, attempts_);
    return &practice_->workspace;
  }

  void closeWorkspace() override { practice_.reset(); }

  void leaveSample() override {
    if (!isSample_) vaultFile_ = view::defaultVaultFile();  // it was the sample's own file
    isSample_ = isNamed_ = false;
  }

  void restoreWorkspace(const std::filesystem::path& backup) override { entrance().restore(backup); }

 private:
  std::optional<store::Vault> enter() {
    if (auto kept = view::failuresAt(practiceFile(), view::failuresFile(), now))
      attempts_.keepIn(std::move(*kept));
    Entrance way = entrance();
    auto vault = way.enter();
    isSample_ = way.wantsSample();
    return vault;
  }

  Entrance entrance() { return {practiceFile(), view::resourceFolder(), fonts_, now, attempts_}; }
  std::filesystem::path practiceFile() const {
    return isSample_ ? vaultFile_.parent_path() / "sample.trellis" : vaultFile_;
  }

  std::filesystem::path vaultFile_;
  bool isNamed_ = false;  // by the person who opened it, so that it has to be there
  bool isSample_ = false;
  pdf::PdfFonts fonts_;
  view::Attempts attempts_{std::chrono::steady_clock::now};
  std::unique_ptr<OpenPractice> practice_;
};

}  // namespace
}  // namespace trellis

wxIMPLEMENT_APP_NO_MAIN(trellis::Program);

int main(int count, char** words) {
  if (std::find(words, words + count, std::string_view("--version")) != words + count) {
    std::cout << "trellis " << trellis::view::programVersion() << '\n';
    return 0;
  }
  trellis::seal::beginWithoutLeftovers(words);
  trellis::seal::hardenProcess();
  return wxEntry(count, words);
}
