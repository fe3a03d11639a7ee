#include "reports/content/clinical_words.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "core/model/date_words.h"

namespace trellis::content {
namespace {

struct Said {
  std::string_view english;
  std::string_view spanish;
};

// By the order of the enumeration.
template <std::size_t count, class Value>
std::string said(const std::array<Said, count>& words, Value value, model::Language language) {
  const Said& chosen = words.at(static_cast<std::size_t>(value));
  return std::string(language == model::Language::english ? chosen.english : chosen.spanish);
}

}  // namespace

std::string wordOf(model::ClientStatus status, model::Language language) {
  return said(
      std::array<Said, 3>{{{"active", "en curso"}, {"paused", "en pausa"}, {"discharged", "de alta"}}},
      status, language);
}

std::string wordOf(model::GoalStatus status, model::Language language) {
  return said(
      std::array<Said, 4>{
          {{"active", "en curso"}, {"met", "alcanzada"}, {"revised", "revisada"}, {"dropped", "abandonada"}}},
      status, language);
}

std::string wordOf(model::TaskResult result, model::Language language) {
  return said(
      std::array<Said, 3>{{{"done", "hecha"}, {"partly done", "hecha en parte"}, {"not done", "no hecha"}}},
      result, language);
}

std::string wordOf(model::BoundaryOutcome outcome, model::Language language) {
  return said(std::array<Said, 4>{{{"kept", "mantenido"},
                                   {"tested", "puesto a prueba"},
                                   {"repaired", "reparado"},
                                   {"dropped", "abandonado"}}},
              outcome, language);
}

std::string wordOf(model::Rater rater, model::Language language) {
  return said(std::array<Said, 2>{{{"clinician", "profesional"}, {"client", "cliente"}}}, rater, language);
}

std::string wordOf(model::Maintainer maintainer, model::Language language) {
  return said(std::array<Said, 3>{{{"control", "control"}, {"guilt", "culpa"}, {"obligation", "obligación"}}},
              maintainer, language);
}

std::string wordOf(analysis::Verdict verdict, model::Language language) {
  return said(std::array<Said, 4>{{{"too few ratings to tell", "muy pocas valoraciones para saberlo"},
                                   {"clearly easing", "cede con claridad"},
                                   {"clearly growing", "crece con claridad"},
                                   {"no clear trend", "sin tendencia clara"}}},
              verdict, language);
}

std::string wordOf(analysis::Outcome outcome, model::Language language) {
  return said(std::array<Said, 4>{{{"recovered", "recuperación"},
                                   {"reliably improved", "mejoría fiable"},
                                   {"no reliable change", "sin cambio fiable"},
                                   {"reliably worse", "empeoramiento fiable"}}},
              outcome, language);
}

std::string signedNumber(int value) {
  if (value == 0) return "0";
  return (value > 0 ? "+" : "−") + std::to_string(std::abs(value));
}

std::string decimal(double value) {
  const long tenths = std::lround(std::abs(value) * 10);
  std::string words = value < 0 && tenths > 0 ? "−" : "";
  words += std::to_string(tenths / 10);
  if (tenths % 10 != 0) words += "." + std::to_string(tenths % 10);
  return words;
}

}  // namespace trellis::content
