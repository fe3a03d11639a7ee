// The columns of each table beside the fields that fill them: the one place that knows both, whether a row is
// added, saved, compared or read. Owners (client, session) and keys come before these columns. For this room
// alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "core/model/client.h"
#include "core/model/clinician.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/model/own_format.h"
#include "core/model/practice_task.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/model/session.h"
#include "core/store/records.h"
#include "core/store/statement.h"
#include "core/store/vault_error.h"

namespace trellis::store {

template <class Fields>
struct Row;  // table, columns, and the fields in the order of the columns

template <>
struct Row<model::ClinicianFields> {
  static constexpr std::string_view table = "clinician";
  static constexpr std::string_view columns =
      "sign_in_name, display_name, credentials, license_number, is_active";
  static auto fields(auto& f) {
    return std::tie(f.signInName, f.displayName, f.credentials, f.licenseNumber, f.isActive);
  }
};

template <>
struct Row<model::ClientFields> {
  static constexpr std::string_view table = "client";
  static constexpr std::string_view columns =
      "legal_name, preferred_name, pronouns, date_of_birth, phone, email, address, emergency_name, "
      "emergency_relation, "
      "emergency_phone, referral_source, status, intake_date, presenting_concerns, report_language, "
      "clinician_id, "
      "appointment_date, appointment_time, legal_hold";
  static auto fields(auto& f) {
    return std::tie(f.legalName, f.preferredName, f.pronouns, f.dateOfBirth, f.phone, f.email, f.address,
                    f.emergencyContact.name, f.emergencyContact.relation, f.emergencyContact.phone,
                    f.referralSource, f.status, f.intakeDate, f.presentingConcerns, f.reportLanguage,
                    f.clinician, f.nextAppointment, f.legalHold);
  }
};

template <>
struct Row<model::Diagnosis> {
  static constexpr std::string_view table = "diagnosis";
  static constexpr std::string_view columns = "code, text, begins, ends";
  static auto fields(auto& f) { return std::tie(f.code, f.text, f.from, f.to); }
};

template <>
struct Row<model::Consent> {
  static constexpr std::string_view table = "consent";
  static constexpr std::string_view columns = "kind, released_to, given_on, expires_on, withdrawn_on";
  static auto fields(auto& f) {
    return std::tie(f.kind, f.releasedTo, f.givenOn, f.expiresOn, f.withdrawnOn);
  }
};

template <>
struct Row<model::RelationshipFields> {
  static constexpr std::string_view table = "relationship";
  static constexpr std::string_view columns =
      "other_name, alias, context, began, ended, lives_together, print_safety, maintained_by, valued_giving, "
      "has_safety_concern, notes";
  static auto fields(auto& f) {
    return std::tie(f.otherName, f.alias, f.context, f.began, f.ended, f.livesTogether, f.printSafety,
                    f.maintainedBy, f.valuedGiving, f.hasSafetyConcern, f.notes);
  }
};

template <>
struct Row<model::RootFields> {
  static constexpr std::string_view table = "root";
  static constexpr std::string_view columns = "theme, period, story, feeds";
  static auto fields(auto& f) { return std::tie(f.theme, f.period, f.story, f.feeds); }
};

template <>
struct Row<model::GoalFields> {
  static constexpr std::string_view table = "goal";
  static constexpr std::string_view columns =
      "statement, path, relationship_id, started, target, status, much_less, less, expected, more, much_more";
  static auto fields(auto& f) {
    return std::tie(f.statement, f.path, f.relationship, f.started, f.target, f.status, f.levels[0],
                    f.levels[1], f.levels[2], f.levels[3], f.levels[4]);
  }
};

template <>
struct Row<model::OutcomeMeasureFields> {
  static constexpr std::string_view table = "measure";
  static constexpr std::string_view columns =
      "name, low, high, better, cut_off, reliable_change, standard_deviation, reliability, source";
  static auto fields(auto& f) {
    return std::tie(f.name, f.low, f.high, f.better, f.cutOff, f.reliableChange, f.standardDeviation,
                    f.reliability, f.source);
  }
};

template <>
struct Row<model::OwnSection> {
  static constexpr std::string_view table = "own_format_section";
  static constexpr std::string_view columns = "key, title, hint";
  static auto fields(auto& f) { return std::tie(f.key, f.title, f.hint); }
};

// The session itself; its note's format is told apart, since it says whether there is a note.
template <>
struct Row<model::SessionFields> {
  static constexpr std::string_view table = "session";
  static constexpr std::string_view columns =
      "date, start_time, end_time, kind, modality, attendance, takeaway, risk_kinds, risk_action, "
      "interventions, "
      "other_interventions";
  static auto fields(auto& f) {
    return std::tie(f.date, f.start, f.end, f.kind, f.modality, f.attendance, f.takeaway, f.risk,
                    f.interventions, f.otherInterventions);
  }
};

template <>
struct Row<model::NoteSection> {
  static constexpr std::string_view table = "note_section";
  static constexpr std::string_view columns = "section, text, is_not_applicable";
  static auto fields(auto& f) { return std::tie(f.key, f.text, f.isNotApplicable); }
};

template <>
struct Row<model::Rating> {
  static constexpr std::string_view table = "rating";
  static constexpr std::string_view columns = "relationship_id, rater, item, value, evidence";
  static auto fields(auto& f) { return std::tie(f.relationship, f.rater, f.item, f.value, f.evidence); }
};

template <>
struct Row<model::StepProgress> {
  static constexpr std::string_view table = "step_progress";
  static constexpr std::string_view columns = "relationship_id, path, stage";
  static auto fields(auto& f) { return std::tie(f.relationship, f.path, f.stage); }
};

template <>
struct Row<model::GiveAndTake> {
  static constexpr std::string_view table = "give_and_take";
  static constexpr std::string_view columns = "relationship_id, given, received";
  static auto fields(auto& f) { return std::tie(f.relationship, f.given, f.received); }
};

struct WellBeingValue {
  model::WellBeing measure = model::WellBeing::stress;
  int value = 0;
};

template <>
struct Row<WellBeingValue> {
  static constexpr std::string_view table = "well_being";
  static constexpr std::string_view columns = "measure, value";
  static auto fields(auto& f) { return std::tie(f.measure, f.value); }
};

template <>
struct Row<model::Signature> {
  static constexpr std::string_view table = "session";
  static constexpr std::string_view columns = "signed_by, signed_at";
  static auto fields(auto& f) { return std::tie(f.clinician, f.at); }
};

template <>
struct Row<model::BoundaryEvent> {
  static constexpr std::string_view table = "boundary_event";
  static constexpr std::string_view columns = "relationship_id, boundary, outcome, guilt";
  static auto fields(auto& f) { return std::tie(f.relationship, f.boundary, f.outcome, f.guilt); }
};

template <>
struct Row<model::ExpectedPushback> {
  static constexpr std::string_view table = "expected_pushback";
  static constexpr std::string_view columns = "relationship_id, note";
  static auto fields(auto& f) { return std::tie(f.relationship, f.note); }
};

template <>
struct Row<model::GoalWork> {
  static constexpr std::string_view table = "goal_work";
  static constexpr std::string_view columns = "goal_id, level";
  static auto fields(auto& f) { return std::tie(f.goal, f.level); }
};

template <>
struct Row<model::PracticeTaskFields> {
  static constexpr std::string_view table = "practice_task";
  static constexpr std::string_view columns = "path, text, due";
  static auto fields(auto& f) { return std::tie(f.path, f.text, f.due); }
};

template <>
struct Row<model::Addendum> {
  static constexpr std::string_view table = "addendum";
  static constexpr std::string_view columns = "text, signed_by, signed_at";
  static auto fields(auto& f) { return std::tie(f.text, f.signature.clinician, f.signature.at); }
};

template <>
struct Row<Amendment> {
  static constexpr std::string_view table = "amendment";
  static constexpr std::string_view columns =
      "relationship_id, rater, item, value, reason, signed_by, signed_at";
  static auto fields(auto& f) {
    return std::tie(f.relationship, f.rater, f.item, f.value, f.reason, f.signature.clinician,
                    f.signature.at);
  }
};

// What the statements of a row need: its owners' columns, then its own.
template <class Fields>
std::string columnsWith(std::string_view owners) {
  return std::string(owners) + ", " + std::string(Row<Fields>::columns);
}

// A row that comes back has its id again, unless another has taken it meanwhile: then a new one.
template <class Id>
std::optional<Id> ifFree(Connection& connection, std::string_view table, Id id) {
  Statement select(connection, "SELECT 1 FROM " + std::string(table) + " WHERE id = :id");
  return select.with(id).next() ? std::nullopt : std::optional(id);
}

template <class Fields>
auto fieldsOf(Fields& fields) {
  return Row<std::remove_const_t<Fields>>::fields(fields);
}

// The sections of a session's note keep their order.
inline std::string insertNoteSectionSql() {
  return R"(
    INSERT INTO note_section (session_id, section, text, is_not_applicable, id)
    VALUES (:session_id, :section, :text, :is_not_applicable,
            :session_id * 64 + (SELECT count(*) FROM note_section 
                                WHERE id BETWEEN :session_id * 64 AND :session_id * 64 + 63)))";
}

// A client comes with the next record number, and with an id that the audit trail tells of no one else: none
// is given twice.
inline std::string insertClientSql() {
  std::string sql = insertSql("client", columnsWith<model::ClientFields>("id, record_number, external_key"));
  const auto highest = [](const std::string& column, const std::string& table) {
    return "coalesce((SELECT max(" + column + ") FROM " + table + " WHERE " + column + " IS NOT NULL), 0)";
  };
  const auto give = [&sql](std::string_view column, const std::string& one, const std::string& other) {
    sql.replace(sql.find(column), column.size(), "(SELECT max(" + one + ", " + other + ") + 1)");
  };
  give(":id", highest("id", "client"), highest("client_id", "audit_entry"));
  give(":record_number", highest("record_number", "client"), highest("record_number", "disposal"));
  return sql;
}

// What a vault holds was valid when it was saved: a value that breaks a rule now was damaged.
template <class Value>
Value restored(model::Checked<Value> checked) {
  if (!checked.isValid())
    throw VaultError(VaultFault::damaged,
                     "This vault holds a record that breaks a rule: please restore it from a backup.");
  return std::move(checked).value();
}

}  // namespace trellis::store
