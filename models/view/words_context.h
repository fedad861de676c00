#pragma once

#include <QCoreApplication>

namespace tracedesk::view {

/// The translation context of all words chosen in C++.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace tracedesk::view
