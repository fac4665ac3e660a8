/**
 * On what terms companies are here: operators look at them and what they use, suspend and resume them, limit them and switch
 * features, over the API and by commands.
 */
package io.taskyard.operator.terms;
