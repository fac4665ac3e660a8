package io.taskyard.analytics;

import io.taskyard.company.MemberCard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member has to do and has done, of the tasks assigned to them. */
@Schema(name = "MemberLoad")
public record MemberLoad(
        MemberCard member,
        @Schema(examples = "12") long open,
        @Schema(examples = "30") long done,
        @Schema(description = "Open, and due before today in the company's time zone", examples = "2") long overdue,
        @Schema(
                        description =
                                "The average time from creation to being done, in seconds; null if nothing is done",
                        nullable = true,
                        examples = "172800")
                Long averageTimeToDoneSeconds) {}
