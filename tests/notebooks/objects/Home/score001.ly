\relative c' { c4 d e f | g2 g }
