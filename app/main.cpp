// The composition root of the window: opens the vault, loads the catalogue and the page's fonts, and hands
// them on.
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <wx/cmdline.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/practice_dialog.h"
#include "app/gui/trellis_app.h"
#include "app/view/practice_form.h"
#include "app/view/resources.h"
#include "app/view/sample_practice.h"
#include "core/store/clinician_repository.h"
#include "core/store/vault.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis {
namespace {

model::Instant now() {
  return boost::posix_time::second_clock::universal_time();
}

model::Language screenLanguage() {
  return wxUILocale::GetCurrent().GetLocaleId().GetLanguage() == "es" ? model::Language::spanish
                                                                      : model::Language::english;
}

store::Vault openSample(const std::filesystem::path& file, const std::filesystem::path& resources,
                        const model::Catalogue& catalogue) {
  if (std::filesystem::exists(file)) return store::Vault::open(file);
  std::filesystem::create_directories(file.parent_path());
  return view::makeSamplePractice(file, resources, catalogue, now());
}

model::ClinicianId clinicianNamed(const std::string& signInName, const store::Vault& vault) {
  const store::ClinicianRepository clinicians(vault);
  if (signInName.empty()) return clinicians.all().front().id;
  if (const auto found = clinicians.bySignInName(signInName)) return found->id;
  throw std::runtime_error("This practice has no clinician with that sign-in name.");
}

// Everything that lives as long as the practice is open, in the order in which it is needed.
struct OpenPractice {
  OpenPractice(model::Catalogue words, store::Vault opened, const std::string& signInName)
      : catalogue(std::move(words)),
        vault(std::move(opened)),
        workspace{vault, catalogue, fonts, clinicianNamed(signInName, vault), screenLanguage(), now} {}

  model::Catalogue catalogue;
  store::Vault vault;
  pdf::PdfFonts fonts;
  view::Workspace workspace;
};

class Program final : public gui::TrellisApp {
 public:
  void OnInitCmdLine(wxCmdLineParser& parser) override {
    TrellisApp::OnInitCmdLine(parser);
    parser.AddOption("", "vault", "the practice's file");
    parser.AddOption("", "clinician", "who signs in");
    parser.AddSwitch("", "sample", "open the sample practice (invented clients)");
  }

  bool OnCmdLineParsed(wxCmdLineParser& parser) override {
    wxString words;
    vaultFile_ =
        parser.Found("vault", &words) ? std::filesystem::path(gui::typed(words)) : view::defaultVaultFile();
    if (parser.Found("clinician", &words)) signInName_ = gui::typed(words);
    isSample_ = parser.Found("sample");
    return TrellisApp::OnCmdLineParsed(parser);
  }

 protected:
  view::Workspace* openWorkspace() override {
    if (!isSample_ && !std::filesystem::exists(vaultFile_) && !beginPractice()) return nullptr;
    const auto resources = view::resourceFolder();
    auto catalogue = view::loadCatalogue(resources);
    auto vault = isSample_ ? openSample(vaultFile_.parent_path() / "sample.trellis", resources, catalogue)
                           : store::Vault::open(vaultFile_);
    practice_ = std::make_unique<OpenPractice>(std::move(catalogue), std::move(vault), signInName_);
    return &practice_->workspace;
  }

 private:
  bool beginPractice() {
    view::PracticeForm form(vaultFile_);
    return gui::PracticeDialog(nullptr, form, now()).ShowModal() == wxID_OK;
  }

  std::filesystem::path vaultFile_;
  std::string signInName_;
  bool isSample_ = false;
  std::unique_ptr<OpenPractice> practice_;
};

}  // namespace
}  // namespace trellis

wxIMPLEMENT_APP(trellis::Program);
