package io.taskyard.project;

import io.taskyard.company.ProjectPlace;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Gives somebody who joins the company their places in its projects. */
@ApplicationScoped
class GiveProjectPlaces implements ProjectPlace.Keeper {

    private static final String THERE = "id = ?1 and deletedAt is null";

    private final Projects projects;
    private final ProjectMembers people;
    private final ProjectChanges changes;
    private final Clock clock;

    GiveProjectPlaces(Projects projects, ProjectMembers people, ProjectChanges changes, Clock clock) {
        this.projects = projects;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void refuseUnknown(Iterable<ProjectPlace> places, String field) {
        Set<UUID> named = new HashSet<>();
        places.forEach(place -> {
            if (!named.add(place.projectId())) {
                throw Problem.invalid(field, "duplicate", "name a project twice");
            }
            if (projects.count(THERE, place.projectId()) == 0) {
                throw Problem.missing(field, "project_not_found", "There is no such project.");
            }
        });
    }

    @Override
    public void give(UUID actor, UUID member, Iterable<ProjectPlace> places) {
        places.forEach(place -> {
            Project project = projects.find(THERE, place.projectId()).firstResult();
            if (project != null && people.of(project.id(), member).isEmpty()) {
                people.persistAndFlush(new ProjectMember(project.id(), member, place.role(), clock.instant()));
                changes.recordPlace(
                        actor,
                        "project.member_added",
                        project,
                        member,
                        change -> change.between(null, new ProjectMemberRole(place.role())));
            }
        });
    }
}
