package io.taskyard.company;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role in one project. */
@Embeddable
@Schema(name = "ProjectPlace")
public record ProjectPlace(
        @NotNull UUID projectId, @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "member") ProjectRole role) {

    /** Gives people their places. The projects implement it: the company comes before them and does not know them. */
    public interface Keeper {

        /** Refuses with 404 that names the field if the company has no such project. */
        void refuseUnknown(Iterable<ProjectPlace> places, String field);

        /** Gives the member, by the actor's doing, the places in projects that are still there and not theirs. */
        void give(UUID actor, UUID member, Iterable<ProjectPlace> places);
    }
}
