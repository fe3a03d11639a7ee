#include "reports/chart/chart_words.h"

namespace trellis::chart {
namespace {

const ChartWords& english() {
  static const ChartWords words = {.lastTime = "last time: ",
                                   .atFirst = "at first",
                                   .latelyBetter = "lately, better",
                                   .latelyHarder = "lately, harder",
                                   .unchanged = "unchanged",
                                   .notRated = "not rated",
                                   .ratedOnce = "rated once: ",
                                   .signs = "old pattern",
                                   .characteristics = "what grows in its place",
                                   .given = "given",
                                   .received = "received",
                                   .beganPracticing = "began practicing",
                                   .expectedPushback = "expected pushback",
                                   .ratings = "ratings",
                                   .first = "first",
                                   .latest = "latest",
                                   .signsNow = "Signs: baseline → now, lower is better",
                                   .characteristicsNow = "Characteristics: baseline → now, higher is better",
                                   .cutOff = "cut-off",
                                   .withinError = "within the measure's error",
                                   .sessionMissed = "session missed",
                                   .boundaries = "boundaries, by what became of them",
                                   .outcomes = {"kept", "tested", "repaired", "dropped"},
                                   .guilt = "guilt, 0 to 4",
                                   .guiltAfterBoundary = "Guilt after a boundary, 0 to 4"};
  return words;
}

const ChartWords& spanish() {
  static const ChartWords words = {.lastTime = "última vez: ",
                                   .atFirst = "al inicio",
                                   .latelyBetter = "últimamente, mejor",
                                   .latelyHarder = "últimamente, más difícil",
                                   .unchanged = "sin cambio",
                                   .notRated = "sin valorar",
                                   .ratedOnce = "una sola vez: ",
                                   .signs = "patrón de antes",
                                   .characteristics = "lo que crece en su lugar",
                                   .given = "doy",
                                   .received = "recibo",
                                   .beganPracticing = "empezó a practicar",
                                   .expectedPushback = "resistencia esperada",
                                   .ratings = "valoraciones",
                                   .first = "primera",
                                   .latest = "última",
                                   .signsNow = "Señales: al inicio → ahora, menos es mejor",
                                   .characteristicsNow = "Características: al inicio → ahora, más es mejor",
                                   .cutOff = "punto de corte",
                                   .withinError = "dentro del error de la medida",
                                   .sessionMissed = "sesión perdida",
                                   .boundaries = "límites, según qué fue de ellos",
                                   .outcomes = {"se mantuvo", "se puso a prueba", "se reparó", "se abandonó"},
                                   .guilt = "culpa, de 0 a 4",
                                   .guiltAfterBoundary = "Culpa tras un límite, de 0 a 4"};
  return words;
}

}  // namespace

const ChartWords& chartWords(model::Language language) {
  return language == model::Language::english ? english() : spanish();
}

std::string latestSessions(std::size_t shown, std::size_t all, model::Language language) {
  const bool isSpanish = language == model::Language::spanish;
  return (isSpanish ? "las últimas " : "the latest ") + std::to_string(shown) +
         (isSpanish ? " de " : " of ") + std::to_string(all) + (isSpanish ? " sesiones" : " sessions");
}

}  // namespace trellis::chart
