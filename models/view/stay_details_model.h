#pragma once

#include "view/picture_values.h"
#include "view/selection.h"

#include <QAbstractListModel>
#include <QtQmlIntegration/qqmlintegration.h>

#include <vector>

namespace tracedesk::view {

/// What speaks for the selected stay, or visit told: when, where, which records, by which rules. Empty when neither is
/// selected.
class StayDetailsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tracedesk::view::CasePictureValue picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection WRITE setSelection NOTIFY selectionChanged FINAL)
    /// Only tells that words must be asked for again.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY titleChanged FINAL)

public:
    enum Role { LabelRole = Qt::UserRole, ValueRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] CasePictureValue picture() const { return m_picture; }
    void setPicture(const CasePictureValue &picture);
    [[nodiscard]] Selection *selection() const { return m_selection; }
    void setSelection(Selection *selection);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] QString title() const { return m_title; } ///< the place
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void pictureChanged();
    void selectionChanged();
    void languageChanged();
    void titleChanged();

private:
    struct Row
    {
        QString label;
        QString value;
    };
    void rebuild();
    void addStay(const ShownStay &shown);
    void addVisit(const epi::Visit &visit);
    void addRules(epi::RecordKind kind);
    void add(const QString &label, const QString &value);

    CasePictureValue m_picture;
    Selection *m_selection = nullptr;
    QString m_language;
    QString m_title;
    std::vector<Row> m_rows;
};

} // namespace tracedesk::view
