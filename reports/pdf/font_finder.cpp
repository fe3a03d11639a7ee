#include "reports/pdf/font_finder.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>

#include <fontconfig/fontconfig.h>

namespace trellis::pdf {
namespace {

namespace fs = std::filesystem;

using FoundFonts = std::map<std::string_view, FontFile>;

const FontName* named(const std::vector<FontName>& names, const fs::path& file) {
  const auto found = std::find_if(names.begin(), names.end(),
                                  [&](const FontName& name) { return file.native() == name.file; });
  return found == names.end() ? nullptr : &*found;
}

// Where two folders hold the same font, the path that sorts first wins, whatever order the disk lists them
// in.
void keepFirst(FoundFonts& found, const FontName& name, const fs::path& path) {
  const auto [entry, isNew] = found.try_emplace(name.file, FontFile{path});
  if (!isNew && path < entry->second.path) entry->second.path = path;
}

FoundFonts findBelow(const fs::path& folder, const std::vector<FontName>& names) {
  FoundFonts found;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator entry(folder, options, error), end; !error && entry != end;
       entry.increment(error)) {
    const FontName* name = named(names, entry->path().filename());
    if (name != nullptr) keepFirst(found, *name, entry->path());
  }
  return found;
}

using Config = std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)>;
using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;
using FontSet = std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)>;
using Properties = std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)>;

FontSet installed(FcConfig* config, const FontName& name) {
  const Pattern wanted(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, name.family, FC_STYLE, FcTypeString,
                                      name.style, FC_FONTFORMAT, FcTypeString, "TrueType", FC_VARIABLE,
                                      FcTypeBool, FcFalse, static_cast<char*>(nullptr)),
                       &FcPatternDestroy);
  const Properties properties(FcObjectSetBuild(FC_FILE, FC_INDEX, static_cast<char*>(nullptr)),
                              &FcObjectSetDestroy);
  return {FcFontList(config, wanted.get(), properties.get()), &FcFontSetDestroy};
}

FontFile fileOf(FcPattern* pattern) {
  FcChar8* path = nullptr;
  int index = 0;
  FcPatternGetString(pattern, FC_FILE, 0, &path);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  return {reinterpret_cast<const char*>(path), static_cast<unsigned>(index)};
}

std::optional<FontFile> firstInstalled(FcConfig* config, const FontName& name) {
  const FontSet fonts = installed(config, name);
  std::optional<FontFile> first;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FontFile file = fileOf(fonts->fonts[i]);
    if (!first || file.path < first->path) first = std::move(file);
  }
  return first;
}

void addInstalled(FoundFonts& found, const std::vector<FontName>& names) {
  const Config config(FcInitLoadConfigAndFonts(), &FcConfigDestroy);
  for (const FontName& name : names) {
    if (found.contains(name.file)) continue;
    if (std::optional<FontFile> file = firstInstalled(config.get(), name)) found.emplace(name.file, *file);
  }
}

}  // namespace

FoundFonts findFonts(const std::vector<FontName>& names, const fs::path& folder) {
  FoundFonts found = findBelow(folder, names);
  if (found.size() < names.size()) addInstalled(found, names);
  return found;
}

}  // namespace trellis::pdf
