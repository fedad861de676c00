#pragma once

#include "view/account_use_model.h"
#include "view/review_finding_model.h"

#include <QFutureWatcher>
#include <QStringList>

namespace tracedesk::view {

/// The review of the activity record: the period that waits for it, what each account did, what is odd and what is said of it.
/// Signed it is by the record's controller, with the password.
class ReviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the record's controller")
    Q_PROPERTY(tracedesk::view::ReviewFindingModel *findings READ findings CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::AccountUseModel *uses READ uses CONSTANT FINAL)
    Q_PROPERTY(QStringList headings READ headings NOTIFY changed FINAL)
    Q_PROPERTY(QStringList meanings READ meanings NOTIFY changed FINAL)
    Q_PROPERTY(QStringList past READ past NOTIFY changed FINAL)
    Q_PROPERTY(QString period READ period NOTIFY changed FINAL)
    Q_PROPERTY(QString overdue READ overdue NOTIFY changed FINAL)
    Q_PROPERTY(int unjudged READ unjudged NOTIFY changed FINAL)
    Q_PROPERTY(bool due READ isDue NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)

public:
    using Answer = QFuture<epi::Result<ReviewPtr>>;
    using Ask = std::function<Answer()>;
    using Judge = std::function<Answer(epi::Uuid, epi::Judgement, std::string words)>;

    ReviewController(Ask ask, Judge judge, QObject *parent = nullptr);

    [[nodiscard]] ReviewFindingModel *findings() { return &m_findings; }
    [[nodiscard]] AccountUseModel *uses() { return &m_uses; }
    [[nodiscard]] static QStringList headings() { return AccountUseModel::headings(); }
    [[nodiscard]] static QStringList meanings() { return AccountUseModel::meanings(); }
    /// Reviews that were signed, newest first.
    [[nodiscard]] QStringList past() const;
    /// "Entries 120 to 480, 2020-03-01 09:00 to 2020-03-31 18:00".
    [[nodiscard]] QString period() const;
    /// What to say where the review is late; else empty.
    [[nodiscard]] QString overdue() const;
    [[nodiscard]] int unjudged() const { return m_review ? static_cast<int>(m_review->unjudged) : 0; }
    /// Whether signing is what comes next: every finding is judged, or there is none and the month is over.
    [[nodiscard]] bool isDue() const
    {
        return m_review && m_review->unjudged == 0 && (m_review->overdue || !m_review->findings.empty());
    }
    [[nodiscard]] bool isLoaded() const { return m_review != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] QString error() const;

    void load();
    /// A finding by its row: explained, or to be followed up; `words` name nobody.
    Q_INVOKABLE void judge(int row, bool followUp, const QString &words);
    void clear();
    void retranslate();

signals:
    void changed();
    void judged();

private:
    void receive();

    Ask m_ask;
    Judge m_judge;
    QFutureWatcher<epi::Result<ReviewPtr>> m_watcher;
    ReviewFindingModel m_findings;
    AccountUseModel m_uses;
    ReviewPtr m_review;
    bool m_judging = false;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
