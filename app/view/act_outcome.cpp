#include "app/view/act_outcome.h"

#include "app/view/screen_words.h"
#include "core/store/vault_error.h"
#include "reports/pdf/pdf_error.h"

namespace trellis::view {

ActOutcome attempted(const std::function<std::string()>& act) {
  try {
    return {true, act()};
  } catch (const store::VaultError& error) {
    return {false, told(error.what())};
  } catch (const pdf::ReportError& error) {
    return {false, told(error.what())};
  }
}

}  // namespace trellis::view
