/**
 * The door of those who run the installation: they see which companies there are and decide on what terms, and nothing of what
 * is in a company.
 */
package io.taskyard.operator.door;
