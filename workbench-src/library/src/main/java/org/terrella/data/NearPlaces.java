package org.terrella.data;

/**
 * How many photos of two sets are near each other.
 *
 * @param withinKm what counts as near, in km, distances equal to it included
 * @param pairs pairs of a gallery photo and a query that are near
 * @param galleryPhotos gallery photos that are near any query
 * @param queries queries that are near any gallery photo
 */
public record NearPlaces(double withinKm, long pairs, long galleryPhotos, long queries) {}
