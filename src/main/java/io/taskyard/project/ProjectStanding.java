package io.taskyard.project;

import io.taskyard.company.ProjectAccess;
import io.taskyard.company.ProjectRole;
import java.util.UUID;

/**
 * How a member stands to a project they see.
 *
 * @param role null for an admin who has none there; a member of the company without one of their own in an open or
 *     restricted project is a member of it
 */
public record ProjectStanding(UUID project, ProjectAccess access, boolean archived, boolean admin, ProjectRole role) {}
