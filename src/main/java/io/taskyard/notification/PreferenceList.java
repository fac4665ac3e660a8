package io.taskyard.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a member wants to be told of each kind of notification. */
@Schema(name = "NotificationPreferences")
record PreferenceList(@NotNull @Size(max = 20) List<@NotNull @Valid Preference> preferences) {

    /** How a member wants to be told of one kind. */
    @Schema(name = "NotificationPreference")
    record Preference(
            @NotNull @Schema(examples = "commented") NotificationKind kind,
            @NotNull @Schema(examples = "true") Boolean inApp,
            @NotNull @Schema(examples = "false") Boolean email) {}
}
