#include "reports/pdf/pdf_versions.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <png.h>
#include <unicode/uversion.h>

#include "reports/pdf/haru_document.h"

namespace trellis::pdf {
namespace {

std::string icuVersion() {
  UVersionInfo version{};
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH] = {};
  u_versionToString(version, text);
  return text;
}

// 21401 is 2.14.1
std::string fontconfigVersion() {
  const int version = FcGetVersion();
  return std::to_string(version / 10'000) + '.' + std::to_string(version / 100 % 100) + '.' +
         std::to_string(version % 100);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> pdfVersions() {
  return {{"libharu", haruVersion()},
          {"HarfBuzz", hb_version_string()},
          {"ICU", icuVersion()},
          {"Fontconfig", fontconfigVersion()},
          {"libpng", png_get_libpng_ver(nullptr)}};
}

}  // namespace trellis::pdf
