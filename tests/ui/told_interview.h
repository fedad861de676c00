#pragma once

#include "epi/findings.h"

#include <array>

/// An interview of fourteen days as it is told on the phone: what is typed, and what the store must have of it.
namespace tracedesk::test {

struct TypedVisit
{
    const char *from;
    const char *until = "";
    const char *place;
    const char *taken = ""; ///< of the places offered for what was typed; none: the name as typed
    const char *position = "";
    const char *with = "";
    char mask = 0; ///< y, n
    const char *by = "";
    const char *begin;
    const char *end = "";
    int margin = 0; ///< minutes
};

// Days go on by themselves; one is typed where the conversation begins, and where it leaps.
inline constexpr std::array typedVisits{
    TypedVisit{.from = "3-1 9", .until = "1030", .place = "Hanbit Church", .with = "wife", .mask = 'n', .begin = "2020-03-01 09:00", .end = "2020-03-01 10:30"},
    TypedVisit{.from = "lunch", .place = "Neulsaem Cafe", .position = "37.5012, 127.0251", .begin = "2020-03-01 12:30", .margin = 60},
    TypedVisit{.from = "about six", .until = "till late", .place = "Oak Hall", .begin = "2020-03-01 18:00", .end = "2020-03-02 00:30", .margin = 150},

    TypedVisit{.from = "9", .until = "1230", .place = "Mirae Works", .position = "37.5101, 127.0402", .begin = "2020-03-02 09:00", .end = "2020-03-02 12:30"},
    TypedVisit{.from = "1240", .until = "1310", .place = "neul", .taken = "Neulsaem Cafe", .with = "Park Gaon", .begin = "2020-03-02 12:40", .end = "2020-03-02 13:10"},
    TypedVisit{.from = "1330-18", .place = "mirae", .taken = "Mirae Works", .by = "subway", .begin = "2020-03-02 13:30", .end = "2020-03-02 18:00"},
    TypedVisit{.from = "half past seven", .until = "for an hour", .place = "Lake Mall", .begin = "2020-03-02 19:30", .end = "2020-03-02 20:30"},

    TypedVisit{.from = "845", .until = "12", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-03 08:45", .end = "2020-03-03 12:00"},
    TypedVisit{.from = "lunch", .place = "Corner Noodles", .with = "two colleagues", .begin = "2020-03-03 12:30", .margin = 60},
    TypedVisit{.from = "1330", .until = "1810", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-03 13:30", .end = "2020-03-03 18:10"},

    TypedVisit{.from = "9", .until = "12", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-04 09:00", .end = "2020-03-04 12:00"},
    TypedVisit{.from = "1210", .until = "1250", .place = "neul", .taken = "Neulsaem Cafe", .begin = "2020-03-04 12:10", .end = "2020-03-04 12:50"},
    TypedVisit{.from = "13-18", .place = "mirae", .taken = "Mirae Works", .by = "bus", .begin = "2020-03-04 13:00", .end = "2020-03-04 18:00"},
    TypedVisit{.from = "1930", .until = "21", .place = "Badminton club", .with = "Choi Duri", .mask = 'n', .begin = "2020-03-04 19:30", .end = "2020-03-04 21:00"},

    TypedVisit{.from = "9", .until = "1830", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-05 09:00", .end = "2020-03-05 18:30"},
    TypedVisit{.from = "dinner", .place = "oak", .taken = "Oak Hall", .begin = "2020-03-05 19:15", .margin = 105},

    TypedVisit{.from = "9", .until = "13", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-06 09:00", .end = "2020-03-06 13:00"},
    TypedVisit{.from = "2pm", .until = "3pm", .place = "Hana Clinic", .mask = 'y', .begin = "2020-03-06 14:00", .end = "2020-03-06 15:00"},
    TypedVisit{.from = "1520", .until = "1540", .place = "Green Pharmacy", .mask = 'y', .begin = "2020-03-06 15:20", .end = "2020-03-06 15:40"},

    TypedVisit{.from = "1030", .until = "12", .place = "lake m", .taken = "Lake Mall", .with = "wife", .begin = "2020-03-07 10:30", .end = "2020-03-07 12:00"},
    TypedVisit{.from = "1215", .until = "14", .place = "corner", .taken = "Corner Noodles", .begin = "2020-03-07 12:15", .end = "2020-03-07 14:00"},
    TypedVisit{.from = "about seven", .until = "2230", .place = "Riverside Cinema", .with = "wife", .begin = "2020-03-07 19:00", .end = "2020-03-07 22:30", .margin = 30},

    TypedVisit{.from = "9", .until = "1040", .place = "hanbit", .taken = "Hanbit Church", .with = "wife", .begin = "2020-03-08 09:00", .end = "2020-03-08 10:40"},
    TypedVisit{.from = "11", .until = "1230", .place = "Church kitchen", .begin = "2020-03-08 11:00", .end = "2020-03-08 12:30"},
    TypedVisit{.from = "1430", .until = "1510", .place = "새별공원", .begin = "2020-03-08 14:30", .end = "2020-03-08 15:10"},

    TypedVisit{.from = "9", .until = "12", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-09 09:00", .end = "2020-03-09 12:00"},
    TypedVisit{.from = "lunch", .place = "corner", .taken = "Corner Noodles", .begin = "2020-03-09 12:30", .margin = 60},
    TypedVisit{.from = "13", .until = "18", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-09 13:00", .end = "2020-03-09 18:00"},
    TypedVisit{.from = "1830", .until = "1905", .place = "Fresh Mart", .begin = "2020-03-09 18:30", .end = "2020-03-09 19:05"},

    TypedVisit{.from = "9", .until = "18", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-10 09:00", .end = "2020-03-10 18:00"},
    TypedVisit{.from = "1930-2045", .place = "badm", .taken = "Badminton club", .mask = 'n', .begin = "2020-03-10 19:30", .end = "2020-03-10 20:45"},

    TypedVisit{.from = "9", .until = "1230", .place = "mirae", .taken = "Mirae Works", .begin = "2020-03-11 09:00", .end = "2020-03-11 12:30"},
    TypedVisit{.from = "1240", .until = "1320", .place = "Kimbap House", .by = "on foot", .begin = "2020-03-11 12:40", .end = "2020-03-11 13:20"},
    TypedVisit{.from = "2pm", .until = "half past five", .place = "Sae Factory", .with = "Lee Bom", .by = "company car", .begin = "2020-03-11 14:00", .end = "2020-03-11 17:30"},

    TypedVisit{.from = "3-12 about nine", .place = "hana", .taken = "Hana Clinic", .begin = "2020-03-12 09:00", .margin = 30},
    TypedVisit{.from = "10", .until = "1015", .place = "green", .taken = "Green Pharmacy", .begin = "2020-03-12 10:00", .end = "2020-03-12 10:15"},
    TypedVisit{.from = "11", .until = "till late", .place = "Home", .begin = "2020-03-12 11:00", .end = "2020-03-13 00:30", .margin = 150},

    TypedVisit{.from = "1130", .until = "12", .place = "green", .taken = "Green Pharmacy", .begin = "2020-03-13 11:30", .end = "2020-03-13 12:00"},
    TypedVisit{.from = "7pm", .until = "24", .place = "Home", .with = "wife", .begin = "2020-03-13 19:00", .end = "2020-03-14 00:00"},

    TypedVisit{.from = "3-14 1030", .until = "11", .place = "Seojin Hospital", .mask = 'y', .begin = "2020-03-14 10:30", .end = "2020-03-14 11:00"},
};
static_assert(typedVisits.size() == 40);

struct TypedContact
{
    std::size_t visit; ///< they were met at
    const char *name;
    const char *phone = "";
    const char *until = ""; ///< empty: to the end of the visit
    const char *relation = ""; ///< letters that choose it
    const char *closeness = "";
    const char *occupation = "";
    epi::ContactClass stored = epi::ContactClass::notSaid;
    int minutes; ///< together
};

inline constexpr std::array typedContacts{
    TypedContact{.visit = 0, .name = "Han Moksa", .phone = "010-2000-0001", .relation = "oo", .closeness = "shook hands", .occupation = "pastor", .stored = epi::ContactClass::other, .minutes = 90},
    TypedContact{.visit = 0, .name = "Yoon Sori", .phone = "010-2000-0002", .until = "10", .relation = "oo", .closeness = "same bench", .occupation = "choir", .stored = epi::ContactClass::other, .minutes = 60},
    TypedContact{.visit = 2, .name = "Seo Gyeol", .phone = "010-2000-0003", .until = "for two hours", .relation = "oo", .closeness = "one table, 1 m", .stored = epi::ContactClass::other, .minutes = 120},
    TypedContact{.visit = 3, .name = "Park Gaon", .phone = "010-2000-0004", .relation = "c", .closeness = "next desk, 1 m", .occupation = "Mirae Works, line 2", .stored = epi::ContactClass::colleague, .minutes = 210},
    TypedContact{.visit = 3, .name = "Lee Bom", .phone = "010-2000-0005", .relation = "c", .closeness = "same room, 3 m", .occupation = "Mirae Works, line 2", .stored = epi::ContactClass::colleague, .minutes = 210},
    TypedContact{.visit = 3, .name = "Oh Nuri", .phone = "010-2000-0006", .until = "10", .relation = "c", .closeness = "meeting, 2 m", .occupation = "Mirae Works, office", .stored = epi::ContactClass::colleague, .minutes = 60},
    TypedContact{.visit = 3, .name = "Baek Haneul", .relation = "c", .closeness = "passed by", .stored = epi::ContactClass::colleague, .minutes = 210},
    TypedContact{.visit = 5, .name = "Jang Miru", .phone = "010-2000-0008", .until = "for half an hour", .relation = "c", .closeness = "lift", .stored = epi::ContactClass::colleague, .minutes = 30},
    TypedContact{.visit = 6, .name = "Kwon Dal", .phone = "02-2000-0009", .relation = "oo", .closeness = "till, 1 m", .occupation = "Lake Mall, cashier", .stored = epi::ContactClass::other, .minutes = 60},
    TypedContact{.visit = 9, .name = "Shin Bada", .phone = "010-2000-0010", .relation = "c", .closeness = "next desk", .stored = epi::ContactClass::colleague, .minutes = 280},
    TypedContact{.visit = 13, .name = "Choi Duri", .phone = "010-2000-0011", .relation = "oo", .closeness = "doubles partner", .occupation = "student", .stored = epi::ContactClass::other, .minutes = 90},
    TypedContact{.visit = 13, .name = "Noh Garam", .phone = "010-2000-0012", .relation = "oo", .closeness = "across the net", .stored = epi::ContactClass::other, .minutes = 90},
    TypedContact{.visit = 13, .name = "Ma Sol", .until = "8pm", .relation = "oo", .closeness = "changing room", .stored = epi::ContactClass::other, .minutes = 30},
    TypedContact{.visit = 17, .name = "Ahn Uisa", .phone = "02-2000-0014", .until = "for 15 min", .relation = "m", .closeness = "examined", .occupation = "Hana Clinic, doctor", .stored = epi::ContactClass::medicalStaff, .minutes = 15},
    TypedContact{.visit = 17, .name = "Bang Ganho", .relation = "m", .closeness = "1 m", .occupation = "Hana Clinic, nurse", .stored = epi::ContactClass::medicalStaff, .minutes = 60},
    TypedContact{.visit = 19, .name = "Kim Ara", .phone = "010-2000-0016", .relation = "f", .closeness = "side by side", .stored = epi::ContactClass::family, .minutes = 90},
    TypedContact{.visit = 22, .name = "Moon Jin", .phone = "010-2000-0017", .relation = "oo", .closeness = "same bench", .stored = epi::ContactClass::other, .minutes = 100},
    TypedContact{.visit = 23, .name = "Eom Bit", .phone = "010-2000-0018", .relation = "oo", .closeness = "cooked together", .stored = epi::ContactClass::other, .minutes = 90},
    TypedContact{.visit = 23, .name = "Gong Da", .relation = "oo", .closeness = "table, 2 m", .stored = epi::ContactClass::other, .minutes = 90},
    TypedContact{.visit = 30, .name = "Pyo San", .phone = "010-2000-0020", .until = "for an hour", .relation = "oo", .closeness = "singles", .stored = epi::ContactClass::other, .minutes = 60},
    TypedContact{.visit = 33, .name = "Tak Dam", .phone = "010-2000-0021", .relation = "oo", .closeness = "in one car", .occupation = "Sae Factory, driver", .stored = epi::ContactClass::other, .minutes = 210},
    TypedContact{.visit = 36, .name = "Kim Onyu", .phone = "010-2000-0022", .relation = "f", .closeness = "lives together", .occupation = "school", .stored = epi::ContactClass::family, .minutes = 810},
    TypedContact{.visit = 36, .name = "Kim Sua", .relation = "f", .closeness = "lives together", .occupation = "kindergarten", .stored = epi::ContactClass::family, .minutes = 810},
    TypedContact{.visit = 38, .name = "Yang Eomma", .phone = "02-2000-0024", .until = "9pm", .relation = "f", .closeness = "dinner, one table", .stored = epi::ContactClass::family, .minutes = 120},
    TypedContact{.visit = 39, .name = "Cha Eungeup", .relation = "m", .closeness = "swab", .occupation = "Seojin Hospital", .stored = epi::ContactClass::medicalStaff, .minutes = 30},
};
static_assert(typedContacts.size() == 25);

} // namespace tracedesk::test
