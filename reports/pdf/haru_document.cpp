#include "reports/pdf/haru_document.h"

#include <array>
#include <cmath>

#include <hpdf.h>
#include <unicode/unistr.h>

#include "reports/pdf/font_program.h"
#include "reports/pdf/pdf_error.h"

extern "C" {
static void keepFirstError(HPDF_STATUS error, HPDF_STATUS, void* first) noexcept {
  auto& kept = *static_cast<HPDF_STATUS*>(first);
  if (kept == HPDF_OK) kept = error;
}
}

namespace trellis::pdf {
namespace {

constexpr HPDF_UINT kNoPool = 0;   // libharu's pool does not align what it gives out
constexpr HPDF_INT kSymbolic = 4;  // the font has characters of its own numbering (32000-1, 9.8.2)
constexpr HPDF_INT kItalic = 64;
constexpr HPDF_INT kUsualStem = 80;

[[noreturn]] void refuse(HPDF_STATUS error) {
  if (error == HPDF_FAILD_TO_ALLOC_MEM) throw ReportError("The PDF cannot be made: out of memory.");
  throw ReportError("The PDF cannot be made: libharu refused with code " + std::to_string(error) + ".");
}

void check(HPDF_STATUS status) {
  if (status != HPDF_OK) refuse(status);
}

template <typename Object>
Object made(Object object) {
  if (object == nullptr) refuse(HPDF_FAILD_TO_ALLOC_MEM);
  return object;
}

std::string utf16WithMark(const std::string& utf8) {
  std::string bytes = "\xFE\xFF";
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  for (std::int32_t i = 0; i < text.length(); ++i) {
    bytes += static_cast<char>(text.charAt(i) >> 8U);
    bytes += static_cast<char>(text.charAt(i) & 0xFFU);
  }
  return bytes;
}

HPDF_Date dateOf(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          static_cast<int>(clock.hours().count()),
          static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count()),
          'Z',
          0,
          0};
}

// Six letters before the name say that the font is a part of it; the same part has the same letters.
std::string subsetName(const EmbeddedFont& font) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const Glyph glyph : font.glyphs()) hash = (hash ^ glyph) * 16777619U;
  std::string name;
  for (int i = 0; i < 6; ++i, hash /= 26) name += static_cast<char>('A' + hash % 26);
  return name + "+" + font.face().outline().postScriptName;
}

std::string bigEndian(const std::vector<std::uint16_t>& numbers) {
  std::string bytes;
  for (const std::uint16_t number : numbers) {
    bytes += static_cast<char>(number >> 8U);
    bytes += static_cast<char>(number & 0xFFU);
  }
  return bytes;
}

}  // namespace

std::string haruVersion() {
  return HPDF_GetVersion();
}

struct HaruDocument::Objects {
  HPDF_STATUS firstError = HPDF_OK;
  HPDF_Doc doc = nullptr;
  HPDF_Dict fonts = nullptr;
  HPDF_Dict pictures = nullptr;
  std::vector<std::pair<int, HPDF_Outline>> openOutlines = {};  // the last of each level

  void checkAll() const { check(firstError); }

  HPDF_Dict dictionary() const { return made(HPDF_Dict_New(doc->mmgr)); }

  HPDF_Array array() const { return made(HPDF_Array_New(doc->mmgr)); }

  HPDF_Dict stream(std::string_view bytes) const {
    HPDF_Dict result = made(HPDF_DictStream_New(doc->mmgr, doc->xref));
    result->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    write(result->stream, bytes);
    return result;
  }

  static void write(HPDF_Stream stream, std::string_view bytes) {
    check(HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                            static_cast<HPDF_UINT>(bytes.size())));
  }

  HPDF_Dict indirect(HPDF_Dict dictionary) const {
    check(HPDF_Xref_Add(doc->xref, dictionary));
    return dictionary;
  }

  void addString(HPDF_Dict to, const char* key, const std::string& value) const {
    check(HPDF_Dict_Add(to, key, made(HPDF_String_New(doc->mmgr, value.c_str(), nullptr))));
  }

  void addUnicode(HPDF_Dict to, const char* key, const std::string& utf8) const {
    std::string bytes = utf16WithMark(utf8);
    HPDF_Binary value = HPDF_Binary_New(doc->mmgr, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                                        static_cast<HPDF_UINT>(bytes.size()));
    check(HPDF_Dict_Add(to, key, made(value)));
  }

  void describe(const PdfInfo& info) const {
    check(HPDF_SetInfoDateAttr(doc, HPDF_INFO_CREATION_DATE, dateOf(info.created)));
    addUnicode(doc->info, "Title", info.title);
    addUnicode(doc->info, "Author", info.author);
    addUnicode(doc->info, "Creator", "Trellis");
    addString(doc->catalog, "Lang", info.language);
    HPDF_Dict preferences = dictionary();
    check(HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE));
    check(HPDF_Dict_Add(doc->catalog, "ViewerPreferences", preferences));
  }

  // Under the last bookmark of a higher level.
  void addOutline(const display::Bookmark& bookmark, HPDF_Page page, double pageHeight) {
    while (!openOutlines.empty() && openOutlines.back().first >= bookmark.level) openOutlines.pop_back();
    HPDF_Outline parent = openOutlines.empty() ? nullptr : openOutlines.back().second;
    HPDF_Outline outline = made(HPDF_CreateOutline(doc, parent, "", nullptr));
    addUnicode(outline, "Title", bookmark.words);
    HPDF_Destination place = made(HPDF_Page_CreateDestination(page));
    check(HPDF_Destination_SetFitH(place, static_cast<HPDF_REAL>(pageHeight - bookmark.y)));
    check(HPDF_Outline_SetDestination(outline, place));
    openOutlines.emplace_back(bookmark.level, outline);
  }

  HPDF_Array box(const FontOutline& outline) const {
    HPDF_Array corners = array();
    for (const double corner : {outline.left, outline.bottom, outline.right, outline.top})
      check(HPDF_Array_AddNumber(corners, static_cast<HPDF_INT32>(std::lround(corner))));
    return corners;
  }

  HPDF_Dict descriptor(const FontOutline& outline, const std::string& name,
                       const FontProgram& program) const {
    HPDF_Dict result = indirect(dictionary());
    HPDF_Dict file = stream(program.bytes);
    check(HPDF_Dict_AddNumber(file, "Length1", static_cast<HPDF_INT32>(program.bytes.size())));
    check(HPDF_Dict_AddName(result, "Type", "FontDescriptor"));
    check(HPDF_Dict_AddName(result, "FontName", name.c_str()));
    check(HPDF_Dict_AddNumber(result, "Flags", kSymbolic | (outline.italicAngle != 0 ? kItalic : 0)));
    check(HPDF_Dict_Add(result, "FontBBox", box(outline)));
    const std::array<std::pair<const char*, double>, 4> measures = {{{"ItalicAngle", outline.italicAngle},
                                                                     {"Ascent", outline.ascent},
                                                                     {"Descent", outline.descent},
                                                                     {"CapHeight", outline.capHeight}}};
    for (const auto& [key, measure] : measures)
      check(HPDF_Dict_AddNumber(result, key, static_cast<HPDF_INT32>(std::lround(measure))));
    check(HPDF_Dict_AddNumber(result, "StemV", kUsualStem));
    check(HPDF_Dict_Add(result, "FontFile2", file));
    return result;
  }

  HPDF_Array widths(const EmbeddedFont& font) const {
    HPDF_Array advances = array();
    for (const Glyph glyph : font.glyphs())
      check(HPDF_Array_AddReal(advances, static_cast<HPDF_REAL>(font.face().advance(glyph))));
    HPDF_Array result = array();
    check(HPDF_Array_AddNumber(result, 1));
    check(HPDF_Array_Add(result, advances));
    return result;
  }

  HPDF_Dict systemInfo() const {
    HPDF_Dict result = dictionary();
    addString(result, "Registry", "Adobe");
    addString(result, "Ordering", "Identity");
    check(HPDF_Dict_AddNumber(result, "Supplement", 0));
    return result;
  }

  // The font by its glyphs, and below the one by codes that pages refer to (32000-1, 9.7).
  HPDF_Dict cidFont(const EmbeddedFont& font, const std::string& name) const {
    const FontProgram program = subset(font.face(), font.glyphs());
    HPDF_Dict result = indirect(dictionary());
    check(HPDF_Dict_AddName(result, "Type", "Font"));
    check(HPDF_Dict_AddName(result, "Subtype", "CIDFontType2"));
    check(HPDF_Dict_AddName(result, "BaseFont", name.c_str()));
    check(HPDF_Dict_Add(result, "CIDSystemInfo", systemInfo()));
    check(HPDF_Dict_Add(result, "FontDescriptor", descriptor(font.face().outline(), name, program)));
    check(HPDF_Dict_Add(result, "W", widths(font)));
    check(HPDF_Dict_Add(result, "CIDToGIDMap", stream(bigEndian(program.glyphOfCid))));
    return result;
  }

  HPDF_Dict codedFont(const EmbeddedFont& font) const {
    const std::string name = subsetName(font);
    HPDF_Dict byGlyphs = cidFont(font, name);
    HPDF_Array descendants = array();
    check(HPDF_Array_Add(descendants, byGlyphs));
    HPDF_Dict result = indirect(dictionary());
    check(HPDF_Dict_AddName(result, "Type", "Font"));
    check(HPDF_Dict_AddName(result, "Subtype", "Type0"));
    check(HPDF_Dict_AddName(result, "BaseFont", name.c_str()));
    check(HPDF_Dict_AddName(result, "Encoding", "Identity-H"));
    check(HPDF_Dict_Add(result, "DescendantFonts", descendants));
    check(HPDF_Dict_Add(result, "ToUnicode", stream(toUnicodeMap(font))));
    return result;
  }
};

HaruDocument::HaruDocument(const PdfInfo& info) : objects_(std::make_unique<Objects>()) {
  Objects& o = *objects_;
  o.doc = made(HPDF_NewEx(keepFirstError, nullptr, nullptr, kNoPool, &o.firstError));
  o.doc->pdf_version = HPDF_VER_15;
  check(HPDF_SetCompressionMode(o.doc, HPDF_COMP_ALL));
  o.describe(info);
  o.fonts = o.indirect(o.dictionary());
  o.pictures = o.indirect(o.dictionary());
  o.checkAll();
}

HaruDocument::~HaruDocument() {
  if (objects_->doc != nullptr) HPDF_Free(objects_->doc);
}

void HaruDocument::addPage(const display::DisplayList& list, std::string_view operators) {
  Objects& o = *objects_;
  HPDF_Page page = HPDF_AddPage(o.doc);
  o.checkAll();
  check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(list.size.width)));
  check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(list.size.height)));
  Objects::write(static_cast<HPDF_PageAttr>(page->attr)->stream, operators);
  void* resources = HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT);
  check(HPDF_Dict_Add(static_cast<HPDF_Dict>(made(resources)), "Font", o.fonts));
  if (!list.pictures.empty()) check(HPDF_Dict_Add(static_cast<HPDF_Dict>(resources), "XObject", o.pictures));
  for (const display::Bookmark& bookmark : list.bookmarks) o.addOutline(bookmark, page, list.size.height);
  o.checkAll();
}

void HaruDocument::addFont(const EmbeddedFont& font) {
  const Objects& o = *objects_;
  check(HPDF_Dict_Add(o.fonts, font.name().c_str(), o.codedFont(font)));
  o.checkAll();
}

void HaruDocument::addPicture(const std::string& name, const display::Picture& picture) {
  const Objects& o = *objects_;
  HPDF_Image image = HPDF_LoadRawImageFromMem(o.doc, reinterpret_cast<const HPDF_BYTE*>(picture.rgb.data()),
                                              static_cast<HPDF_UINT>(picture.width),
                                              static_cast<HPDF_UINT>(picture.height), HPDF_CS_DEVICE_RGB, 8);
  o.checkAll();
  check(HPDF_Dict_Add(o.pictures, name.c_str(), made(image)));
  o.checkAll();
}

std::string HaruDocument::bytes() {
  HPDF_Doc doc = objects_->doc;
  check(HPDF_SaveToStream(doc));
  objects_->checkAll();
  HPDF_UINT32 size = HPDF_GetStreamSize(doc);
  std::string result(size, '\0');
  check(HPDF_ResetStream(doc));
  check(HPDF_ReadFromStream(doc, reinterpret_cast<HPDF_BYTE*>(result.data()), &size));
  if (size != result.size()) refuse(HPDF_FILE_IO_ERROR);
  return result;
}

}  // namespace trellis::pdf
