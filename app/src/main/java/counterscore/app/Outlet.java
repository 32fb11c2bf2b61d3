package counterscore.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;

/** A stream of the process. Whoever reads along may have enough and close it, as {@code head} does: that is no fault. */
final class Outlet extends FileOutputStream {
  Outlet(FileDescriptor descriptor) {
    super(descriptor);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      super.write(bytes, from, length);
    } catch (IOException e) {
      // "Broken pipe", or what the language of the system calls it: all that were looked at keep the word.
      if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
        throw e;
      }
    }
  }
}
