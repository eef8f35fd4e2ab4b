package org.terrella.lmm.pocket;

/**
 * What a prompt says about the country of its photo.
 *
 * @param country index among the countries that a model can name
 * @param denied whether it is said that this is not the country
 */
record CountryHint(int country, boolean denied) {}
