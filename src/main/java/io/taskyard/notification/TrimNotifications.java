package io.taskyard.notification;

import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.tenancy.AllCompanies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Removes notifications that were read longer ago than configured, once an hour. */
@ApplicationScoped
class TrimNotifications {

    private final AllCompanies companies;
    private final Notifications notifications;
    private final NotificationConfig config;
    private final Clock clock;

    TrimNotifications(AllCompanies companies, Notifications notifications, NotificationConfig config, Clock clock) {
        this.companies = companies;
        this.notifications = notifications;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void trim() {
        Instant before = clock.instant().minus(config.retention());
        companies.each("trim notifications", () -> notifications.trim(before));
    }
}
