// The words and thresholds that a practice might change: names, meanings, anchors, note formats, lists,
// outside measures. Data, read from resources/catalogue; complete by construction (every path, every level,
// both languages).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/language.h"
#include "core/model/outcome_measure.h"
#include "core/model/path.h"
#include "core/model/progress_note.h"
#include "core/model/rating.h"

namespace trellis::model {

inline constexpr int kLevels = 5;  // 0 to 4

// One sign or one characteristic.
struct ItemWords {
  Words name;         // "Poor boundaries"
  Words meaning;      // one sentence of definition
  Words plainName;    // for the client's page: "Saying yes when I mean no"
  Words firstPerson;  // for the client to answer: "I say yes when I would rather say no."
  std::array<Words, kLevels> whatOneSees;  // one behavioral sentence a level
};

struct PathWords {
  Words name;     // "Boundaries"
  Words meaning;  // one sentence, from the sign to the characteristic
  ItemWords sign;
  ItemWords characteristic;
  Words stepName;
  Words stepMeaning;
  std::vector<Words> practices;  // suggestions for between sessions
};

struct NoteSectionWords {
  std::string key;  // "subjective"
  Words title;
  Words hint;
  std::vector<std::string> alike = {};  // keys of sections in other formats that hold the same
};

struct NoteFormat {
  std::string key;  // "SOAP"
  Words name;
  std::vector<NoteSectionWords> sections;
  bool isOffered = true;      // for new notes
  std::string laterKey = {};  // of the wording that took its place, where it is an earlier one
};

// A key of a fixed list with its words: a stage, a risk kind, a modality, …
struct Term {
  std::string key;
  Words name;
  Words meaning;  // may be empty words where the name says it all
};

struct Intervention {
  std::string key;
  Words group;
  Words name;
};

// A question that is answered from 0 to 10.
struct TenWords {
  Words question;
  Words lowest;
  Words highest;
};

// What the client reads at a check-in, in their own language and not in that of the screen.
struct CheckInWords {
  Words welcome;
  Words explanation;
  Words relationship;                  // "With %1, lately"
  std::array<Words, kLevels> answers;  // how often: "never" … "nearly always"
  Words wellBeingLead;
  std::array<TenWords, kWellBeing.size()> wellBeing;
  Words takeawayLead;
  Words takeaway;
  Words skip;
  Words progress;  // "%1 of %2"
  Words begin;
  Words back;
  Words next;
  Words done;
  Words thanks;
  Words handBack;
};

struct Catalogue {
  std::array<PathWords, kPaths.size()> paths;
  std::array<Words, kLevels> signScale;            // "not present" … "pervasive"
  std::array<Words, kLevels> characteristicScale;  // "absent" … "established"
  std::array<Words, kLevels> plainScale;           // for the client's page: "not at all" … "nearly always"
  std::vector<NoteFormat> noteFormats;             // as installed
  std::vector<NoteFormat> ownFormats = {};  // of the practice, from its vault; every wording that there was
  std::vector<Intervention> interventions;
  std::vector<Term> stages;
  std::vector<Term> riskKinds;
  std::vector<Term> sessionKinds;
  std::vector<Term> modalities;
  std::vector<Term> attendances;
  std::vector<Term> contexts;
  std::vector<Term> rootThemes;
  std::vector<Term> consentKinds;
  std::vector<Term> wellBeing;
  CheckInWords checkIn;
  std::vector<OutcomeMeasureFields> measures;

  const PathWords& path(Path path) const;
  const ItemWords& item(Item item) const;
  const Words& scaleWord(ItemKind kind, int level) const;
  const NoteFormat* noteFormat(std::string_view key) const;  // installed or own; null where there is none
  // The one in which a note that was begun in that format goes on.
  const NoteFormat* formatOfToday(std::string_view key) const;
  // As the note's format calls it, else as another does: text is kept from one format to the next. The key
  // where none knows it.
  std::string sectionTitle(std::string_view format, std::string_view section, Language language) const;
  // Those of the note as its format has them, then what is kept from another one.
  std::vector<NoteSection> inOrder(const ProgressNote& note) const;
};

// The term with that key; a promise of the catalogue is broken where there is none.
const Words& nameOf(const std::vector<Term>& terms, std::string_view key);

}  // namespace trellis::model
