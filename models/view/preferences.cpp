#include "view/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tracedesk::view {

namespace {

constexpr qint64 mostBytes = 256 * 1024; // ours are a few KB: anything larger is not ours
constexpr double longest = 100'000;
constexpr auto writtenAfter = std::chrono::milliseconds(400); // a drag of a splitter is one write

const auto valuesGroup = QStringLiteral("values");
const auto layoutGroup = QStringLiteral("layout");
const auto lockMinutesName = QStringLiteral("lockMinutes");

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Preferences::Preferences(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_values(readObject(m_file))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(writtenAfter);
    connect(&m_soon, &QTimer::timeout, this, &Preferences::save);
}

Preferences::~Preferences()
{
    save();
}

QString Preferences::text(const QString &name) const
{
    return m_values[valuesGroup][name].toString();
}

void Preferences::setText(const QString &name, const QString &value)
{
    change(valuesGroup, name, value);
}

QStringList Preferences::texts(const QString &name) const
{
    QStringList texts;
    for (const QJsonValue value : m_values[valuesGroup][name].toArray()) {
        if (value.isString())
            texts << value.toString();
    }
    return texts;
}

void Preferences::setTexts(const QString &name, const QStringList &values)
{
    change(valuesGroup, name, QJsonArray::fromStringList(values));
}

int Preferences::lockMinutes() const
{
    const int minutes = m_values[valuesGroup][lockMinutesName].toInt(usualLockMinutes);
    return std::clamp(minutes, leastLockMinutes, mostLockMinutes);
}

void Preferences::setLockMinutes(int minutes)
{
    const int before = lockMinutes();
    change(valuesGroup, lockMinutesName, std::clamp(minutes, leastLockMinutes, mostLockMinutes));
    if (lockMinutes() != before)
        emit lockMinutesChanged();
}

double Preferences::length(const QString &name, double otherwise) const
{
    const double pixels = m_values[layoutGroup][name].toDouble(otherwise);
    return std::isfinite(pixels) && pixels > 0 && pixels < longest ? pixels : otherwise;
}

void Preferences::setLength(const QString &name, double pixels)
{
    if (std::isfinite(pixels) && pixels > 0)
        change(layoutGroup, name, std::round(pixels));
}

bool Preferences::choice(const QString &name, bool otherwise) const
{
    return m_values[layoutGroup][name].toBool(otherwise);
}

void Preferences::setChoice(const QString &name, bool chosen)
{
    change(layoutGroup, name, chosen);
}

void Preferences::change(const QString &group, const QString &name, const QJsonValue &value)
{
    QJsonObject of = m_values[group].toObject();
    if (of[name] == value)
        return;
    of[name] = value;
    m_values[group] = of;
    m_soon.start();
}

bool Preferences::save()
{
    if (!m_soon.isActive())
        return true;
    m_soon.stop();
    if (m_file.isEmpty())
        return true;
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return false;
    file.write(QJsonDocument(m_values).toJson());
    return file.commit();
}

} // namespace tracedesk::view
