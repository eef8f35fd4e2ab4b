package org.terrella.file;

/**
 * What is done with the quirks of the field's data, each by name, so that none is met in silence.
 *
 * <p>Which of the optional ones apply is part of a loader's settings.
 */
public enum Decision {
    /** MP-16 writes ids as paths. */
    SLASH_IN_ID(false, "the id is a path; its image is also looked for with _ for each /"),
    /** OSV-5M writes ids without an ending. */
    ID_WITHOUT_ENDING(false, "the id has no ending; its image is looked for with .jpg"),
    /** The image has another ending than .jpg, or than the id. */
    OTHER_ENDING(false, "the image has another ending than .jpg or than the id has"),
    /** Images of one id differ in their endings alone. */
    SEVERAL_ENDINGS(false, "images of this id have several endings; the first of .jpg, .jpeg, .png, .webp is taken"),
    /** A quotation mark begins a cell and none ends it. */
    OPEN_QUOTE(false, "the cell with the quotation mark ends with its line"),
    /** The scene columns do not hold a scene. */
    UNUSABLE_SCENE(false, "the photo has no scene, since its columns hold none that is possible"),
    /** A conversation has impossible coordinates. */
    UNUSABLE_TRUTH(false, "the conversation has no truth, since its coordinates are out of range"),
    /** Nobody knows whether such a photo is by a query's photographer. */
    UNKNOWN_PHOTOGRAPHER(false, "the photo stays, although it may be by a photographer of the queries"),
    /** A JPEG in the colours of print. */
    CMYK_JPEG(false, "the colours are converted from CMYK or YCCK to RGB"),
    /** A photo of more pixels than there is memory for. */
    LARGE_IMAGE(false, "the image is larger than the memory allows, so not all of its pixels are read"),
    /** A photo that the camera stored turned or mirrored. */
    EXIF_ORIENTATION(false, "the image is turned as its EXIF orientation says"),
    /** An image file that ends too early. */
    INCOMPLETE_IMAGE_FILLED(false, "the image ends too early; what is missing is filled by the decoder"),
    /** A sample of a WebDataset has a part that photos have no place for. */
    UNUSED_PART(false, "the part of the sample is not used"),
    /** A tar holds something that is no member. */
    DAMAGED_ARCHIVE(false, "the archive is damaged here; reading goes on at the next member"),
    /** A tar ends inside a member. */
    TRUNCATED_ARCHIVE(false, "the archive ends too early; the members before that are used"),
    /** A tar holds several members of one name. */
    REPEATED_MEMBER(false, "the later one of several members of one name is used, as tar does"),
    /** A tar holds something else than files. */
    OTHER_MEMBER(true, "the member is no plain file, so it is no image"),
    /** A line without any text. */
    BLANK_ROW(true, "the row is blank"),
    /** A row with fewer cells than the header. */
    SHORT_ROW(true, "the row has fewer cells than the header, so it may be cut off"),
    /** A row with more cells than the header. */
    LONG_ROW(true, "the row has more cells than the header, so they cannot be told apart"),
    /** A row whose bytes are not UTF-8, or that is endless. */
    NOT_UTF8(true, "the row is not UTF-8 text"),
    /** A JSON record that cannot be parsed, or has another shape than its format. */
    DAMAGED_RECORD(true, "the record cannot be read"),
    /** A row without an id. */
    MISSING_ID(true, "the row has no id"),
    /** An id that occurred before. */
    DUPLICATE_ID(true, "the id occurred before"),
    /** An empty cell or a text where a number is expected. */
    MISSING_COORDINATES(true, "the coordinates are no numbers"),
    /** A latitude beyond ±90 or a longitude beyond ±180. */
    COORDINATES_OUT_OF_RANGE(true, "the coordinates are out of range"),
    /** Optional: as G3's released code does. */
    NO_COUNTRY(true, "the row names no country"),
    /** Optional: as G3's released code does. */
    NOT_JPG(true, "the image's name does not end in .jpg"),
    /** Optional: as G3's released code does, which keeps an image only above 5120 bytes. */
    SMALL_IMAGE(true, "the image file is too small to be a photo"),
    /** No image of that id. */
    MISSING_IMAGE(true, "there is no image of this id"),
    /** Several members of different paths answer to one id. */
    AMBIGUOUS_IMAGE(true, "several images answer to this id"),
    /** An image file that ends before its first pixels. */
    INCOMPLETE_IMAGE(true, "the image ends too early"),
    /** Bytes that are no image, or none that can be decoded. */
    UNREADABLE_IMAGE(true, "the image cannot be decoded"),
    /** Optional: the photographer took a query as well. */
    SHARED_PHOTOGRAPHER(true, "the photo is by a photographer of the queries");

    private final boolean leavesOut;
    private final String reason;

    Decision(boolean leavesOut, String reason) {
        this.leavesOut = leavesOut;
        this.reason = reason;
    }

    /**
     * Whether the record is left out.
     *
     * @return false if it stays
     */
    public boolean leavesOut() {
        return leavesOut;
    }

    /**
     * What was decided, and why.
     *
     * @return a clause, without a full stop
     */
    public String reason() {
        return reason;
    }
}
