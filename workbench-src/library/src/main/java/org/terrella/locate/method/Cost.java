package org.terrella.locate.method;

import java.util.OptionalLong;

/**
 * What locating a query costs.
 *
 * @param parameters numbers in all networks that take part, if they are known
 * @param promptTokens mean number of tokens that a language model reads per query
 * @param answerTokens mean number of tokens that a language model writes per query
 */
public record Cost(OptionalLong parameters, double promptTokens, double answerTokens) {}
