package org.terrella.world;

/** Paints photos of one kind of subject and records what is seen in them. */
interface SubjectPainter {

    void paint(Stage stage);
}
