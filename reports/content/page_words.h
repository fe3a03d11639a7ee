// Words that head a column or a fact on more than one page, in both languages; "{1}" is filled in.
#pragma once

#include "core/model/language.h"

namespace trellis::content {

inline const model::Words kChange{"Change", "Cambio"};
inline const model::Words kClient{"Client", "Cliente"};
inline const model::Words kClinician{"Clinician", "Profesional"};
inline const model::Words kConcerns{"Presenting concerns", "Motivo de consulta"};
inline const model::Words kContinued{"{1}, continued", "{1}, continuación"};
inline const model::Words kDate{"Date", "Fecha"};
inline const model::Words kFirst{"First", "Primera"};
inline const model::Words kIntake{"Intake", "Ingreso"};
inline const model::Words kItem{"Sign or characteristic", "Señal o característica"};
inline const model::Words kKind{"Kind", "Tipo"};
inline const model::Words kLatest{"Latest", "Última"};
inline const model::Words kReferral{"Referred by", "Derivación"};
inline const model::Words kSessions{"Sessions", "Sesiones"};
inline const model::Words kStatus{"Status", "Estado"};

}  // namespace trellis::content
