#pragma once

#include "intake/frame_bytes.h"
#include "intake/parsed_file.h"

#include <cstdint>

namespace tracedesk::intake {

// One description of each value, for packing (A = FramePacker, values const) and for checked unpacking.

inline constexpr std::uint32_t longestList = 4'096; ///< sources of a case, tokens of a person

template<class A, class T> void describeDays(A &a, T &range)
{
    a.day(range.earliest);
    a.day(range.latest);
    if constexpr (requires { a.spoil(); })
        if (range.latest < range.earliest)
            a.spoil();
}

template<class A, class T> void describeReject(A &a, T &row)
{
    a.whole(row.line, 1ULL << 40);
    a.whole(row.column, 1U << 20);
    a.text(row.field);
    a.choice(row.reason, epi::lastRejectReason);
    a.text(row.value);
}

template<class A, class T> void describeRemark(A &a, T &remark)
{
    a.whole(remark.line, 1ULL << 40);
    a.choice(remark.reason, epi::RemarkReason::noPosition);
    a.text(remark.subject);
    a.text(remark.value);
}

template<class A, class T> void describePerson(A &a, T &person)
{
    a.text(person.name);
    a.text(person.phone);
    a.text(person.residentNumber);
    a.text(person.address);
    a.choice(person.sex, epi::Sex::female);
    a.list(person.subjectTokens, longestList, [&](auto &token) { a.text(token); });
}

template<class A, class T> void describeCase(A &a, T &one)
{
    auto &facts = one.facts;
    a.text(facts.number);
    a.text(facts.disease);
    a.choice(facts.classification, epi::CaseClassification::notACase);
    a.choice(facts.stage, epi::CaseStage::closed);
    a.optional(facts.onset, [&](auto &range) { describeDays(a, range); });
    a.flag(facts.onsetApproximate);
    const auto day = [&](auto &value) { a.day(value); };
    a.optional(facts.sampleDate, day);
    a.optional(facts.reported, day);
    a.optional(facts.confirmed, day);
    a.optional(facts.isolated, day);
    a.optional(facts.outcomeDate, day);
    a.text(facts.outcome);
    a.flag(facts.imported);
    a.choice(facts.sex, epi::Sex::female);
    a.optional(facts.age, [&](auto &years) { a.whole(years, 130); });
    a.text(facts.setting);
    a.text(facts.policy);
    a.text(facts.jurisdiction.province);
    a.text(facts.jurisdiction.district);
    describePerson(a, one.person);
    a.list(one.sources, longestList, [&](auto &source) { a.text(source); });
    a.text(one.sourceSetting);
    a.whole(one.line, 1ULL << 40);
}

template<class A, class T> void describeExposure(A &a, T &one)
{
    a.text(one.source);
    a.text(one.exposed);
    a.optional(one.when, [&](auto &range) { describeDays(a, range); });
    a.text(one.setting);
    a.text(one.evidence);
    a.flag(one.directed);
    a.whole(one.line, 1ULL << 40);
}

template<class A, class T> void describeVisit(A &a, T &one)
{
    auto &visit = one.visit;
    a.text(one.caseNumber);
    a.instant(visit.begin);
    a.optional(visit.end, [&](auto &end) { a.instant(end); });
    std::uint32_t margin = 0;
    if constexpr (!requires { a.spoil(); })
        margin = static_cast<std::uint32_t>(visit.margin.count());
    a.whole(margin, 7 * 86'400);
    if constexpr (requires { a.spoil(); }) {
        visit.margin = epi::Seconds{margin};
        if (visit.end && *visit.end < visit.begin)
            a.spoil();
    }
    a.text(visit.placeName);
    a.text(visit.address);
    a.optional(visit.position, [&](auto &position) { a.position(position, false); });
    a.text(visit.transport);
    a.text(visit.companions);
    a.optional(visit.mask, [&](auto &mask) { a.flag(mask); });
    a.whole(visit.line, 0xFFFFFFFFULL);
    a.whole(one.line, 1ULL << 40);
}

template<class A, class T> void describeContact(A &a, T &one)
{
    auto &[contact, person] = one.named;
    const auto day = [&](auto &value) { a.day(value); };
    const auto flag = [&](auto &value) { a.flag(value); };
    a.text(one.caseNumber);
    describePerson(a, person);
    a.optional(person.birthDate, day);
    a.choice(contact.status, epi::ContactStatus::unidentified);
    a.text(contact.place);
    auto &facts = contact.facts;
    a.choice(facts.relation, epi::lastContactClass);
    a.choice(facts.isolation, epi::lastIsolationClass);
    a.text(facts.nationality);
    a.text(facts.occupation);
    a.optional(facts.lastContact, day);
    a.optional(facts.suspected, flag);
    a.optional(facts.apartUntil, day);
    a.text(facts.apartReason);
    a.whole(one.line, 1ULL << 40);
}

template<class A, class T> void describePlace(A &a, T &place)
{
    a.text(place.code);
    a.text(place.name);
    a.text(place.category);
    a.text(place.address);
    a.position(place.position, true);
    a.real(place.radius, 0, 21'000'000);
    a.optional(place.azimuth, [&](auto &degrees) { a.real(degrees, 0, 360); });
    a.optional(place.beamwidth, [&](auto &degrees) { a.real(degrees, 0, 360); });
}

template<class A, class T> void describeCounts(A &a, T &counts)
{
    a.whole(counts.read, 1ULL << 40);
    a.whole(counts.stored, 1ULL << 40);
    a.whole(counts.duplicate, 1ULL << 40);
    a.whole(counts.rejected, 1ULL << 40);
    a.whole(counts.quarantined, 0);
}

template<class A, class T> void describePeriod(A &a, T &period)
{
    a.optional(period, [&](auto &span) {
        a.instant(span.begin);
        a.instant(span.end);
        if constexpr (requires { a.spoil(); })
            if (span.isEmpty())
                a.spoil();
    });
}

} // namespace tracedesk::intake
