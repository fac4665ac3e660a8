/** The manners of the wire that all resources share: paths, JSON, ETags, merge patches, checked query parameters. */
package io.taskyard.platform.web;
