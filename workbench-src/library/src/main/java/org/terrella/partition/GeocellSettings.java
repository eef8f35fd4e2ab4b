package org.terrella.partition;

import org.terrella.geo.GeocellId;

/**
 * How a {@link GeocellPartition} is made.
 *
 * <p>Müller-Budack et al. 2018 remove cells of a fewest number of photos or less before they divide and once more at the
 * end. As no such cell is ever divided, that is the same as leaving out what holds fewer than one more.
 *
 * @param most a cell with more photos is divided; one of the finest level, of photos of one place, stays as it is
 * @param fewest a cell with fewer photos is left out, 1 or more and at most {@code most}
 * @param startLevel no cell is coarser, 0 (whole faces) to {@link GeocellId#FINEST_LEVEL}
 * @param answer the place that stands for a cell
 */
public record GeocellSettings(int most, int fewest, int startLevel, CellAnswer answer) {

    /** A finest cell holds this share of the photos, unless that is too few or more than published partitions have. */
    private static final int CELLS = 400;

    private static final int LEAST_MOST = 20;
    private static final int LARGEST_MOST = 1000;
    private static final int ISNS_START = 2;

    /**
     * Checks the numbers.
     *
     * @param most a cell with more photos is divided
     * @param fewest a cell with fewer photos is left out
     * @param startLevel no cell is coarser
     * @param answer the place that stands for a cell
     * @throws IllegalArgumentException if they are not as said
     */
    public GeocellSettings {
        if (fewest < 1 || most < fewest) {
            throw new IllegalArgumentException(
                    "a geocell must hold from 1 or more to no fewer photos, found from " + fewest + " to " + most);
        }
        if (startLevel < 0 || startLevel > GeocellId.FINEST_LEVEL) {
            throw new IllegalArgumentException(
                    "geocells must start at a level from 0 to " + GeocellId.FINEST_LEVEL + ", found " + startLevel);
        }
    }

    /**
     * From the faces on, as PlaNet's, with means of unit vectors as answers.
     *
     * @param most a cell with more photos is divided
     * @param fewest a cell with fewer photos is left out
     * @throws IllegalArgumentException if they are not as said
     */
    public GeocellSettings(int most, int fewest) {
        this(most, fewest, 0, CellAnswer.MEAN);
    }

    /**
     * The rule of Müller-Budack et al. 2018, whose three partitions hold more than 50 and up to 1,000, 2,000 and 5,000
     * photos a cell: from level 2 on, with means of degrees.
     *
     * @param most a cell with more photos is divided
     * @param tooFew a cell with as many photos or fewer is left out
     * @return the settings
     * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">their
     *     paper</a>, section 3.1
     */
    public static GeocellSettings isns(int most, int tooFew) {
        return new GeocellSettings(most, tooFew + 1, ISNS_START, CellAnswer.ARITHMETIC_MEAN);
    }

    /**
     * The shape of PlaNet's rule, for fewer photos than it had: at most a 400th of them, from 20 to 1,000, and at
     * least a twentieth of that, from 3.
     *
     * @param photos how many photos there are
     * @return the settings
     */
    public static GeocellSettings forPhotos(int photos) {
        int most = Math.max(LEAST_MOST, Math.min(LARGEST_MOST, photos / CELLS));
        return new GeocellSettings(most, Math.max(3, most / 20));
    }

    /**
     * The same cells with another answer.
     *
     * @param other the place that stands for a cell
     * @return a changed copy
     */
    public GeocellSettings with(CellAnswer other) {
        return new GeocellSettings(most, fewest, startLevel, other);
    }
}
