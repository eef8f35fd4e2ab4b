package org.terrella.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which other classes a class file names, by its constant pool: as classes, and in the types of fields, methods, records,
 * generics and annotations, all of which stand there as texts of the form {@code Lorg/terrella/geo/LatLng;}.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html">Java Virtual Machine Specification, 4.4</a>
 */
final class ClassFile {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Pattern TYPE = Pattern.compile("L([\\w$]+(?:/[\\w$]+)*)[;<]");

    private ClassFile() {}

    /** Names such as {@code org/terrella/geo/LatLng}, its own among them. */
    static Set<String> references(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MAGIC) {
            throw new IOException("expected a class file, found other bytes");
        }
        in.skipBytes(4); // versions
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        int[] classes = new int[size];
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                case 8, 16, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++; // long and double take two places
                }
                default -> throw new IOException("expected a known tag in the constant pool, found " + tag);
            }
        }
        return names(texts, classes);
    }

    private static Set<String> names(String[] texts, int[] classes) {
        Set<String> names = new TreeSet<>();
        for (int index : classes) {
            if (index > 0 && !texts[index].startsWith("[")) {
                names.add(texts[index]);
            }
        }
        for (String text : texts) {
            if (text != null) {
                Matcher type = TYPE.matcher(text);
                while (type.find()) {
                    names.add(type.group(1));
                }
            }
        }
        return names;
    }
}
