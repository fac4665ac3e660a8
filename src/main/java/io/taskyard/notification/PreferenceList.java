package io.taskyard.notification;

import io.taskyard.notification.digest.DigestChoice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member wants to be told of each kind of notification, and to be mailed of all of it together. */
@Schema(name = "NotificationPreferences")
record PreferenceList(
        @NotNull @Size(max = 20) List<@NotNull @Valid Preference> preferences,
        @Schema(description = "Whether to be mailed of one's own doing too", examples = "false", nullable = true)
                Boolean ownChanges,
        @Valid @Schema(nullable = true) DigestChoice digest) {

    /** How a member wants to be told of one kind. */
    @Schema(name = "NotificationPreference")
    record Preference(
            @NotNull @Schema(examples = "commented") NotificationKind kind,
            @NotNull @Schema(examples = "true") Boolean inApp,
            @NotNull @Schema(examples = "false") Boolean email) {}
}
