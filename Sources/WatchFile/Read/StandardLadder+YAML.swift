extension StandardLadder {
  /// All of them as a watch file would say them.
  static let yaml = """
    # IEC EN 62676-4:2015, pixels per metre at the target.
    - name: dori-2015
      per_metre: { detect: 25, observe: 62.5, recognise: 125, identify: 250 }

    # The edition of 2025.
    - name: oodpcvs-2025
      per_metre:
        overview: 20
        outline: 40
        discern: 80
        perceive: 125
        characterise: 250
        validate: 500
        scrutinise: 1500

    # Johnson (1958), cycles over the critical dimension for a chance of one half. The critical
    # dimension is the square root of width times height of what is seen.
    - name: johnson-person
      over: 0.75
      cycles: { detect: 1, recognise: 4, identify: 6.4 }
    - name: johnson-vehicle
      over: 2.3
      cycles: { detect: 1, recognise: 4, identify: 6.4 }

    # The same for the smoke of a young fire, some 4 m wide and 9 m high. The choice is this
    # project's own; no standard has one.
    - name: johnson-smoke
      over: 6
      cycles: { detect: 1, recognise: 4, identify: 6.4 }
    """
}
